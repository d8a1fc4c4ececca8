/**
 * Which link number each product really has. Its rows and their words vote: the link cell, the scope of its coupon, what title and notes say (弹5号,
 * Pin 5, 仅5号, price card 5), and the SKU where those of the sheet end in their link numbers. So a single wrong cell is outvoted.
 */
import { narrow } from '../cells/cell.ts';
import type { Segment } from '../runsheet.schema.ts';
import type { OfferLine } from './check.lines.ts';

const ZH = /(?:弹|上|挂|讲解|推|链接|仅限?|^|[；;，,\s【])\s*(\d{1,3})\s*号(?!线|店|机|楼|电池|色)/g;
const EN = /\b(?:pin|pop|item|link|no\.?|price card|unpin)\s*#?(\d{1,3})\b(?!\s*(?:%|:|min|sec))/gi;
/** The most that a row's words count: as much as its cell and a little more. */
const MOST_WORDS = 3;
const WORD_WEIGHT = 0.75;
const SKU_WEIGHT = 2;

/** The link number that the line itself gives, '' for none. */
export function linkOf({ raw, product }: OfferLine): string {
  const cell = narrow(raw('link') ?? product.link);
  // 3号, 3号链接, No. 3, #3
  const figures = /^(?:no\.?|item|link|链接|#)?\s*(\d{1,4})\s*(?:号(?:链接)?|#)?$/i.exec(cell)?.[1];
  return figures === undefined ? cell : plainNumber(figures);
}

/** The number with most votes for each product by its id, '' where nobody knows; a tie goes to its first row. */
export function expectedLinks(offers: readonly OfferLine[]): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  const bySku = skusEndInLinks(offers);
  for (const [id, lines] of Map.groupBy(offers, ({ product }) => product.id)) {
    const votes = new Map<string, number>();
    const vote = (link: string, weight: number) => votes.set(link, (votes.get(link) ?? 0) + weight);
    for (const line of lines) {
      const own = linkOf(line);
      if (own !== '') vote(own, 1);
      const words = mentionsOf(line);
      // Words that speak of several products tell nothing; nor do they where links are no numbers.
      if (new Set(words).size === 1 && (own === '' || /^\d+$/.test(own)))
        vote(words[0] ?? '', Math.min(words.length, MOST_WORDS) * WORD_WEIGHT);
    }
    const [first] = lines;
    const tail = bySku && first ? tailOf(first.product.sku) : null;
    if (tail !== null) vote(tail, SKU_WEIGHT);
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
    expected.set(id, best?.[0] ?? '');
  }
  return believeWords(expected, offers);
}

/**
 * A single row has one vote for its number, which its words can't outvote. They are believed where the number can't be its own: another
 * product has it too, or the bag is not that long; and the one that they name is free.
 */
function believeWords(expected: Map<string, string>, offers: readonly OfferLine[]): ReadonlyMap<string, string> {
  const taken = Map.groupBy(expected.values(), (link) => link);
  for (const [id, lines] of Map.groupBy(offers, ({ product }) => product.id)) {
    const own = expected.get(id) ?? '';
    const [named, ...others] = new Set(lines.flatMap(mentionsOf));
    if (own === '' || named === undefined || others.length > 0 || taken.has(named)) continue;
    if ((taken.get(own)?.length ?? 0) > 1 || Number(own) > expected.size) expected.set(id, named);
  }
  return expected;
}

const mentioned = new WeakMap<Segment, readonly string[]>();

/** The numbers that a row's words give its product. */
export function mentionsOf({ segment, coupon }: OfferLine): readonly string[] {
  const known = mentioned.get(segment);
  if (known) return known;
  const texts = [segment.title, coupon?.scope ?? '', segment.producerNote, segment.graphics, segment.script.close];
  const numbers = texts.flatMap((text) => [...numbersIn(text, ZH), ...numbersIn(text, EN)]);
  mentioned.set(segment, numbers);
  return numbers;
}

/** The link numbers that a pattern finds in a text. */
export function numbersIn(text: string, pattern: RegExp): readonly string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return [...narrow(text).matchAll(pattern)].map((match) =>
    plainNumber(match.slice(1).find((group) => group !== undefined) ?? ''),
  );
}

/** QH-1001 is link 1, HB-112 link 12, ZB4 link 4: a habit of many shops, believed where nearly all products keep it. */
function skusEndInLinks(offers: readonly OfferLine[]): boolean {
  const kept = offers.filter((line) => tailOf(line.product.sku) === plainNumber(linkOf(line)));
  return kept.length >= 3 && kept.length >= offers.length * 0.75;
}

function tailOf(sku: string): string | null {
  const figures = /(\d{2}|(?<!\d)\d)$/.exec(sku)?.[1];
  return figures === undefined ? null : plainNumber(figures);
}

function plainNumber(figures: string): string {
  return figures.replace(/^0+(?=\d)/, '');
}
