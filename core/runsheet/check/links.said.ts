/** Links and SKUs that are named in words (上12号链接, tap link 9, FC-08) and that the sheet does not have, or that are another product's. */
import { narrow } from '../cells/cell.ts';
import type { ColumnKey } from '../columns.ts';
import { linkOf, numbersIn } from './check.bag.ts';
import { notedOf, spokenOf, type CheckSheet, type Line } from './check.lines.ts';
import { clausesOf, remembered } from './check.text.ts';

export interface SaidLink {
  readonly line: Line;
  /** `unknown`: nobody's number. `sku`: nobody's SKU. `other`: the anchor sends buyers to another product. */
  readonly problem: 'unknown' | 'sku' | 'other';
  readonly key: ColumnKey;
  /** The number or SKU that is named. */
  readonly said: string;
  /** The line's own number, for `other`. */
  readonly own: string;
}

const ZH_VERB = '上|挂|弹|点|拍|看|去|来|抢|到|切';
const ZH = new RegExp(
  `(\\d{1,3})\\s*号\\s*(?:链接|小黄车|购物袋)|(?:${ZH_VERB})\\s*(\\d{1,3})\\s*号(?![\\d线店机楼电池色码])|链接\\s*(\\d{1,3})(?!\\s*[\\d个条款%.:])`,
  'g',
);
const EN =
  /\b(?:link|item|slot|lot)\s*#?(\d{1,3})\b(?!\s*(?:%|:|\.\d|of\b|pack|pcs))|\b(?:pin|pop|tap)\s+#?(\d{1,3})\b(?!\s*(?:%|:|\.\d|times|min|sec))|\b(?:number|no\.?)\s*(\d{1,3})\s+(?:in the (?:bag|cart|basket)|below)\b/gi;
/** Words that send a buyer to a link. */
const SENDS = /[上点拍来去抢]\s*\d|\b(?:tap|pop|pin|click|hit|grab)\b/i;
/** Another product is named beside this one. */
const BESIDE =
  /搭|配|一起|前面|刚才|上一|也|还|先|再|和|加|比|with|along|also|too\b|still|earlier|before|after|from|and\b|instead|than|next/i;

/** Everything that words say of links and is not so. Sheets whose links are no numbers are left alone. */
export function readSaidLinks(sheet: CheckSheet): readonly SaidLink[] {
  const { lines, offers, links } = sheet;
  const known = new Set([...links.values(), ...offers.map(linkOf)].filter((link) => link !== ''));
  const numbered = known.size > 1 && [...known].every((link) => /^\d+$/.test(link));
  const skus = skusOf(sheet);
  return lines.flatMap((line) => {
    const found = numbered ? numberIn(line, known, links) : null;
    return [found, skuIn(line, skus)].filter((one) => one !== null);
  });
}

function numberIn(line: Line, known: ReadonlySet<string>, links: ReadonlyMap<string, string>): SaidLink | null {
  const own = line.product === null ? '' : (links.get(line.product.id) ?? '');
  const spoken = spokenOf(line);
  // What the producer's note pops has a rule of its own where the line sells something.
  const noted = notedOf(line).filter(({ key }) => line.offer === null || key !== 'producerNote');
  for (const { key, text } of [...spoken, ...noted]) {
    const said = numbersNamed(text).find((number) => !known.has(number));
    if (said !== undefined) return { line, problem: 'unknown', key, said, own };
  }
  if (own === '') return null;
  for (const { key, text } of spoken) {
    if (numbersNamed(text).includes(own)) continue;
    for (const clause of clausesOf(text)) {
      const [said, ...more] = numbersNamed(clause);
      if (said === undefined || more.length > 0 || !SENDS.test(clause) || BESIDE.test(clause)) continue;
      return { line, problem: 'other', key, said, own };
    }
  }
  return null;
}

const numbersNamed = remembered((text: string): readonly string[] => [...numbersIn(text, ZH), ...numbersIn(text, EN)]);

const TOKEN = /(?<![A-Za-z0-9-])[A-Z]{2,}[A-Z0-9]*(?:-?[A-Z0-9]+)*(?![A-Za-z0-9-])/g;

const CODE = /^[A-Z]{2,}-?[A-Z0-9]+$/;

const tokensOf = remembered((text: string): readonly string[] =>
  [...narrow(text).matchAll(TOKEN)].map(([token]) => token).filter((token) => /\d/.test(token)),
);

interface Skus {
  readonly known: ReadonlySet<string>;
  readonly families: readonly string[];
  /** Lengths between which a word may be a SKU. */
  readonly least: number;
  readonly most: number;
  /** Coupons have codes too. */
  readonly coupons: string;
}

function skusOf({ sheet, offers }: CheckSheet): Skus {
  // Some shops keep their codes where we keep the variant (型号).
  const skus = sheet.products
    .map(({ sku, variant }) => narrow(sku) || (CODE.exec(narrow(variant))?.[0] ?? ''))
    .filter((sku) => sku !== '');
  const heads = Map.groupBy(skus, (sku) => /^[A-Z]{2,}-?/.exec(sku)?.[0] ?? '');
  return {
    known: new Set(skus),
    families: [...heads].flatMap(([head, of]) => (head !== '' && of.length >= 2 ? [head] : [])),
    least: Math.min(...skus.map(({ length }) => length)),
    most: Math.max(...skus.map(({ length }) => length)) + 1,
    coupons: narrow(offers.map(({ coupon }) => coupon?.name ?? '').join(' ')),
  };
}

/** QH-1001-QC is a paper of QH-1001. */
function isKnown(token: string, known: ReadonlySet<string>): boolean {
  const parts = token.split('-');
  return parts.some((_, place) => known.has(parts.slice(0, place + 1).join('-')));
}

function skuIn(line: Line, { known, families, least, most, coupons }: Skus): SaidLink | null {
  if (families.length === 0) return null;
  for (const { key, text } of [...notedOf(line), ...spokenOf(line)]) {
    const said = tokensOf(text).find(
      (token) =>
        token.length >= least &&
        token.length <= most &&
        families.some((family) => token.startsWith(family)) &&
        !isKnown(token, known) &&
        !coupons.includes(token),
    );
    if (said !== undefined) return { line, problem: 'sku', key, said, own: '' };
  }
  return null;
}
