/**
 * What a pattern of the lexicon matches, spelled out: from the pattern's own tree, so that a new lexicon needs no list kept by hand. Optional
 * parts come with and without, `\d+` is a digit, `.{0,8}` a space, look-arounds are passed over (whoever uses a phrase tries it).
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** More ways than this of one pattern are not spelled out; every alternative still occurs. */
const MOST = 600;
/** Longer than any needle: whatever is not common is better. */
const COMMON_COSTS = 1000;
const NONE: ReadonlySet<string> = new Set();

/** Some strings that a pattern matches (nearly all of a plain one). Throws a SyntaxError when it is no regular expression. */
export function phrasesOf(pattern: string, flags: string): readonly string[] {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return alternatives(tree.alternatives);
}

/**
 * Strings of which every match of a pattern contains at least one, in lower case; null when there is no such set, and the pattern has to be
 * tried on every text.
 * @param common Strings that stand in many a text: a set without them is taken where there is one.
 */
export function needlesOf(
  pattern: string,
  flags: string,
  common: ReadonlySet<string> = NONE,
): readonly string[] | null {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const needles = neededByAny(tree.alternatives, common);
  return needles && [...new Set(needles.map((needle) => needle.toLowerCase()))];
}

/**
 * Strings with one of which every match of a pattern begins, in lower case; one is empty where that can't be told. What only looks (`\b`, look-arounds)
 * is passed over.
 */
export function headsOf(pattern: string, flags: string): readonly string[] {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return headsOfAny(tree.alternatives).map((head) => head.toLowerCase());
}

function headsOfAny(all: readonly AST.Alternative[]): readonly string[] {
  return all.flatMap(({ elements }) => headsOfSequence(elements));
}

function headsOfSequence(elements: readonly AST.Element[]): readonly string[] {
  let heads: readonly string[] = [''];
  for (const node of elements) {
    const forms = formsOf(node);
    const isGroup = node.type === 'Group' || node.type === 'CapturingGroup';
    const next = forms ?? (isGroup ? headsOfAny(node.alternatives) : null);
    if (next === null || heads.length * next.length > MOST) return heads;
    heads = heads.flatMap((head) => next.map((tail) => head + tail));
    if (forms === null) return heads;
  }
  return heads;
}

function alternatives(all: readonly AST.Alternative[]): readonly string[] {
  return [...new Set(all.flatMap(({ elements }) => sequence(elements)))].slice(0, MOST);
}

function sequence(elements: readonly AST.Element[]): readonly string[] {
  return elements.map(element).reduce<readonly string[]>(joined, ['']);
}

/** Every way with every other; where those are too many, each way at least once. */
function joined(heads: readonly string[], tails: readonly string[]): readonly string[] {
  if (heads.length * tails.length <= MOST) return heads.flatMap((head) => tails.map((tail) => head + tail));
  return Array.from(
    { length: Math.max(heads.length, tails.length) },
    (_, index) => `${heads[index % heads.length] ?? ''}${tails[index % tails.length] ?? ''}`,
  );
}

function element(node: AST.Element): readonly string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
      return [node.kind === 'digit' ? '3' : node.kind === 'space' ? ' ' : node.kind === 'word' ? 'x' : ''];
    case 'CharacterClass':
      return members(node);
    case 'Group':
    case 'CapturingGroup':
      return alternatives(node.alternatives);
    case 'Quantifier':
      return quantified(node);
    case 'Assertion':
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return [''];
    default:
      return node satisfies never;
  }
}

function quantified({ min, max, element: inner }: AST.Quantifier): readonly string[] {
  // Whatever may stand between two words: a gap keeps them apart.
  if (inner.type === 'CharacterSet' && inner.kind === 'any') return [' '];
  const once = element(inner);
  const times = Array.from({ length: min }, () => once).reduce<readonly string[]>(joined, ['']);
  return min === 0 && max === 1 ? [...once, ''] : times;
}

function members({ negate, elements }: AST.CharacterClass): readonly string[] {
  if (negate) return ['的'];
  return elements.flatMap((member) => {
    if (member.type === 'Character') return [String.fromCodePoint(member.value)];
    if (member.type === 'CharacterClassRange') return [String.fromCodePoint(member.min.value)];
    return member.type === 'CharacterSet' ? element(member) : [];
  });
}

function neededByAny(all: readonly AST.Alternative[], common: ReadonlySet<string>): readonly string[] | null {
  const sets = all.map(({ elements }) => neededBySequence(elements, common));
  return sets.every((set) => set !== null) ? sets.flat() : null;
}

/** The best set among the stretches of which every form can be spelled out, and what single elements need. */
function neededBySequence(elements: readonly AST.Element[], common: ReadonlySet<string>): readonly string[] | null {
  let best: readonly string[] | null = null;
  let stretch: readonly string[] = [''];
  const offer = (set: readonly string[] | null) => {
    if (set && set.length > 0 && worth(set, common) > worth(best, common)) best = set;
  };
  for (const node of elements) {
    const forms = formsOf(node);
    if (forms === null || stretch.length * forms.length > MOST) {
      offer(stretch);
      stretch = forms ?? [''];
      if (forms === null) offer(needed(node, common));
    } else stretch = stretch.flatMap((head) => forms.map((tail) => head + tail));
  }
  offer(stretch);
  return best;
}

/** Every form of a part that has only a few; null where it has more. */
function formsOf(node: AST.Element): readonly string[] | null {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'Assertion':
      return [''];
    case 'CharacterClass':
      return node.negate || node.elements.some(({ type }) => type !== 'Character') ? null : members(node);
    case 'Group':
    case 'CapturingGroup':
      return formsOfAny(node.alternatives);
    case 'Quantifier': {
      const once = node.max === 1 ? formsOf(node.element) : null;
      return once && node.min === 0 ? [...once, ''] : once;
    }
    case 'CharacterSet':
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return null;
    default:
      return node satisfies never;
  }
}

function formsOfAny(all: readonly AST.Alternative[]): readonly string[] | null {
  const forms: string[] = [];
  for (const { elements } of all) {
    let stretch: readonly string[] = [''];
    for (const node of elements) {
      const next = formsOf(node);
      if (next === null || stretch.length * next.length > MOST) return null;
      stretch = stretch.flatMap((head) => next.map((tail) => head + tail));
    }
    forms.push(...stretch);
  }
  return forms.length > MOST ? null : forms;
}

function needed(node: AST.Element, common: ReadonlySet<string>): readonly string[] | null {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return neededByAny(node.alternatives, common);
    case 'Quantifier':
      return node.min > 0 ? needed(node.element, common) : null;
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'Assertion':
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return null;
    default:
      return node satisfies never;
  }
}

/** Long needles are rare in a text; many are not, and common ones least of all. A set with an empty one is none. */
function worth(set: readonly string[] | null, common: ReadonlySet<string>): number {
  const shortest = set === null ? 0 : Math.min(...set.map((needle) => needle.length));
  if (set === null || shortest === 0) return 0;
  return (shortest + 1 / set.length) / (set.some((needle) => common.has(needle.trim())) ? COMMON_COSTS : 1);
}
