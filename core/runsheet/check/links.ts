/** What is wrong with the link numbers (链接号) of a sheet, line by line. */
import { linkOf, mentionsOf, numbersIn } from './check.bag.ts';
import type { CheckSheet, OfferLine } from './check.lines.ts';

export interface LinkProblem {
  readonly line: OfferLine;
  /**
   * `mismatch`: another product's link. `unknown`: nobody's. `bag`: beyond the bag, which has a gap. `note`: the notes pop another.
   * `shared`: two products have it. `missing`: none, while others have one.
   */
  readonly problem: 'mismatch' | 'unknown' | 'bag' | 'note' | 'shared' | 'missing';
  /** The number that the line gives. */
  readonly own: string;
  /** The number that it should be, '' when nobody knows. */
  readonly belongs: string;
  readonly other: OfferLine | null;
}

const POP = /(?:弹|上架?链?接?|挂)\s*(\d{1,3})\s*号|\b(?:pin|pop)\s+(?:item\s+)?#?(\d{1,3})\b(?!\s*(?:%|:))/gi;

/** Everything that is wrong with links. */
export function readLinks(sheet: CheckSheet): readonly LinkProblem[] {
  const { offers, links: expected } = sheet;
  if (offers.every((line) => linkOf(line) === '')) return [];
  const holders = new Map<string, OfferLine>();
  for (const line of offers) {
    const link = expected.get(line.product.id) ?? '';
    if (link !== '' && !holders.has(link)) holders.set(link, line);
  }
  const shared = new Set<string>();
  const problems = offers.flatMap((line) => judge(line, expected.get(line.product.id) ?? '', holders, shared) ?? []);
  return problems.length > 0 ? problems : outOfBag(sheet);
}

function judge(
  line: OfferLine,
  belongs: string,
  holders: ReadonlyMap<string, OfferLine>,
  shared: Set<string>,
): LinkProblem | null {
  const own = linkOf(line);
  const holder = holders.get(own) ?? null;
  if (own === '') return line.offer.livePrice === null ? null : { line, problem: 'missing', own, belongs, other: null };
  if (own !== belongs) {
    // Its own words agree with the number: then it is the SKU that is another's.
    const known = holder !== null || mentionsOf(line).includes(own);
    return { line, problem: known ? 'mismatch' : 'unknown', own, belongs, other: holder };
  }
  if (holder !== null && holder.product.id !== line.product.id) {
    if (shared.has(line.product.id) || holder.product.name === line.product.name) return null;
    shared.add(line.product.id);
    return { line, problem: 'shared', own, belongs: '', other: holder };
  }
  const pops = numbersIn(line.segment.producerNote, POP);
  const [popped] = pops;
  if (popped === undefined || pops.includes(own) || !/^\d+$/.test(own)) return null;
  return { line, problem: 'note', own, belongs: popped, other: holders.get(popped) ?? null };
}

/** A number beyond the bag where the others fill it but for one place: 27 in a bag of 20 that has no 17. */
function outOfBag({ sheet, offers, links: expected }: CheckSheet): readonly LinkProblem[] {
  const links = [...expected.values()];
  const count = sheet.products.length;
  if (count < 5 || links.some((link) => !/^\d+$/.test(link))) return [];
  const numbers = new Set(links.map(Number));
  const beyond = [...numbers].filter((number) => number > count || number < 1);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  if (beyond.length !== 1 || missing.length !== 1) return [];
  const line = offers.find((one) => linkOf(one) === String(beyond[0]));
  if (line === undefined || mentionsOf(line).length > 0) return [];
  return [{ line, problem: 'bag', own: String(beyond[0]), belongs: String(missing[0]), other: null }];
}
