/** How far a pattern looks: from the pattern's own tree, so that a match can be looked for in a part of a long text. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What has no bound in a pattern (white space, digits) is not looked for beyond so many times. */
const UNBOUNDED = 16;

/** How far a pattern looks in units: where white space stands by itself, as nearly everywhere, and where it may be so much as {@link UNBOUNDED}. */
export interface Reach {
  readonly near: number;
  readonly far: number;
}

/**
 * The most UTF-16 units between a part of a match and anything that has a say in it, look-arounds counted in. Throws a SyntaxError when the
 * pattern is no regular expression.
 */
export function reachOf(pattern: string, flags: string): Reach {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return { near: ofAny(tree.alternatives, 1), far: ofAny(tree.alternatives, UNBOUNDED) };
}

/** The reach that holds for a text. */
export function reachIn(text: string): keyof Reach {
  return /\s\s/.test(text) ? 'far' : 'near';
}

/** The furthest of several. */
export function furthest(all: readonly Reach[]): Reach {
  return { near: Math.max(0, ...all.map(({ near }) => near)), far: Math.max(0, ...all.map(({ far }) => far)) };
}

/** @param spaces How many units of white space there may be in a row. */
function ofAny(all: readonly AST.Alternative[], spaces: number): number {
  return Math.max(0, ...all.map(({ elements }) => elements.reduce((sum, one) => sum + ofElement(one, spaces), 0)));
}

function ofElement(node: AST.Element, spaces: number): number {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value).length;
    case 'CharacterSet':
      return node.kind === 'digit' || node.kind === 'space' || node.kind === 'word' ? 1 : 2;
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return 2;
    case 'Group':
    case 'CapturingGroup':
      return ofAny(node.alternatives, spaces);
    case 'Quantifier':
      return ofElement(node.element, spaces) * timesOf(node, spaces);
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? ofAny(node.alternatives, spaces) : 2;
    case 'Backreference':
      return UNBOUNDED;
    default:
      return node satisfies never;
  }
}

function timesOf({ element, min, max }: AST.Quantifier, spaces: number): number {
  if (Number.isFinite(max)) return max;
  const isSpace = element.type === 'CharacterSet' && element.kind === 'space' && !element.negate;
  return Math.max(min, isSpace ? spaces : UNBOUNDED);
}
