/** How far a pattern looks: from the pattern's own tree, so that a match can be looked for in a part of a long text. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What has no bound in a pattern (white space, digits) is not looked for beyond so many times. */
const UNBOUNDED = 16;

/**
 * The most UTF-16 units between a part of a match and anything that has a say in it, look-arounds counted in. Throws a SyntaxError when the
 * pattern is no regular expression.
 */
export function reachOf(pattern: string, flags: string): number {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return ofAny(tree.alternatives);
}

function ofAny(all: readonly AST.Alternative[]): number {
  return Math.max(0, ...all.map(({ elements }) => elements.reduce((sum, one) => sum + ofElement(one), 0)));
}

function ofElement(node: AST.Element): number {
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
      return ofAny(node.alternatives);
    case 'Quantifier':
      return ofElement(node.element) * (Number.isFinite(node.max) ? node.max : Math.max(node.min, UNBOUNDED));
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind' ? ofAny(node.alternatives) : 2;
    case 'Backreference':
      return UNBOUNDED;
    default:
      return node satisfies never;
  }
}
