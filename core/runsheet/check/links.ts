/**
 * Which link number each product really has. Its rows and their words vote: the link cell, the scope of its coupon, what the title and the notes say
 * (弹5号, Pin 5, 仅5号, price card 5). A row that the others outvote is wrong, and the votes tell whether its number is another product's or nobody's.
 */
import { narrow } from '../cells/cell.ts';
import { linkOf, type CheckSheet, type OfferLine } from './check.lines.ts';

export interface LinkProblem {
  readonly line: OfferLine;
  /**
   * `mismatch`: another product's link. `unknown`: nobody's. `bag`: beyond the bag, with a gap in it. `note`: the notes pop another.
   * `shared`: two products have it. `missing`: none, while others have one.
   */
  readonly problem: 'mismatch' | 'unknown' | 'bag' | 'note' | 'shared' | 'missing';
  /** The number that the line gives. */
  readonly own: string;
  /** The number that it should be, '' when nobody knows. */
  readonly belongs: string;
  readonly other: OfferLine | null;
}

const ZH =
  /(?:弹|上|挂|讲解|推|链接|确认返场库存\d+；弹|仅限?|^|[；;，,\s【])\s*(\d{1,3})\s*号(?!线|店|机|楼|电池|色)/g;
const EN = /\b(?:pin|pop|item|link|no\.?|price card|unpin)\s*#?(\d{1,3})\b(?!\s*(?:%|:|min|sec))/gi;
const POP = /(?:弹|上架?链?接?|挂)\s*(\d{1,3})\s*号|\b(?:pin|pop)\s+(?:item\s+)?#?(\d{1,3})\b(?!\s*(?:%|:))/gi;

/** Everything that is wrong with links. */
export function readLinks(sheet: CheckSheet): readonly LinkProblem[] {
  const { offers } = sheet;
  if (offers.every((line) => linkOf(line) === '')) return [];
  const expected = expectedLinks(offers);
  const holders = new Map<string, OfferLine>();
  for (const line of offers) {
    const link = expected.get(line.product.id) ?? '';
    if (link !== '' && !holders.has(link)) holders.set(link, line);
  }
  const outlier = outOfBag(sheet, expected);
  const problems: LinkProblem[] = [];
  const told = new Set<string>();
  for (const line of offers) {
    const own = linkOf(line);
    const belongs = expected.get(line.product.id) ?? '';
    const add = (problem: LinkProblem['problem'], instead: string, other: OfferLine | null = null) =>
      problems.push({ line, problem, own, belongs: instead, other });
    if (own === '') {
      if (line.offer.livePrice !== null) add('missing', belongs);
      continue;
    }
    if (own !== belongs) {
      const holder = holders.get(own) ?? null;
      const words = mentionsOf(line);
      const bySku = holder === null && words.includes(own);
      add(holder !== null || bySku ? 'mismatch' : 'unknown', belongs, holder);
      continue;
    }
    const holder = holders.get(own);
    if (holder !== undefined && holder.product.id !== line.product.id && !told.has(line.product.id)) {
      told.add(line.product.id);
      if (holder.product.name !== line.product.name) add('shared', '', holder);
      continue;
    }
    if (outlier.has(own) && !told.has(line.product.id)) {
      told.add(line.product.id);
      add('bag', '');
      continue;
    }
    const pops = matchesOf(line.segment.producerNote, POP);
    const [popped] = pops;
    if (popped !== undefined && !pops.includes(own) && /^\d+$/.test(own))
      add('note', popped, holders.get(popped) ?? null);
  }
  return problems;
}

/** The number with most votes for each product; a tie goes to what its first row says. */
function expectedLinks(offers: readonly OfferLine[]): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  for (const [id, lines] of Map.groupBy(offers, ({ product }) => product.id)) {
    const votes = new Map<string, number>();
    const vote = (link: string, weight: number) => votes.set(link, (votes.get(link) ?? 0) + weight);
    for (const line of lines) {
      const own = linkOf(line);
      if (own !== '') vote(own, 1);
      const words = mentionsOf(line);
      // Words that speak of several products tell nothing; nor do they where links are no numbers.
      if (new Set(words).size === 1 && (own === '' || /^\d+$/.test(own)))
        vote(words[0] ?? '', Math.min(words.length, 3) * 0.75);
    }
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
    expected.set(id, best?.[0] ?? '');
  }
  return expected;
}

/** The numbers that a row's words give its product. */
function mentionsOf({ segment, coupon }: OfferLine): readonly string[] {
  const texts = [segment.title, coupon?.scope ?? '', segment.producerNote, segment.graphics, segment.script.close];
  return texts.flatMap((text) => [...matchesOf(text, ZH), ...matchesOf(text, EN)]);
}

function matchesOf(text: string, pattern: RegExp): readonly string[] {
  return [...narrow(text).matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? '').replace(/^0+(?=\d)/, ''));
}

/** A number beyond the bag where the others fill it but for one place: 27 in a bag of 20 that has no 17. */
function outOfBag({ sheet }: CheckSheet, expected: ReadonlyMap<string, string>): ReadonlySet<string> {
  const links = [...expected.values()];
  const numbers = new Set(links.map(Number));
  const count = sheet.products.length;
  if (count < 5 || links.some((link) => !/^\d+$/.test(link))) return new Set();
  const beyond = [...numbers].filter((number) => number > count || number < 1);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  return beyond.length > 0 && beyond.length <= 2 && missing.length === beyond.length
    ? new Set(beyond.map(String))
    : new Set();
}
