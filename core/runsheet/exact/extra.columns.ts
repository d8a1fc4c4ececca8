/**
 * Two columns beside the 49, present only where a sheet needs them: its cues in words, and what no column can say. The cues hold over
 * what scene, coupon, countdown and pop columns imply; the exact values hold only while the columns say what they said.
 */
import type { SheetLanguage } from '../columns.ts';
import type { Product } from '../runsheet.schema.ts';
import type { CueNames } from './cue.notation.ts';
import { writeValue } from './notation.tokens.ts';

const HEADERS = {
  cues: { 'zh-CN': '动作点明细', en: 'cue_list' },
  exact: { 'zh-CN': '精确值', en: 'exact_values' },
} as const satisfies Record<string, Record<SheetLanguage, string>>;
export type ExtraColumn = keyof typeof HEADERS;

/** The header of an extra column. */
export function extraHeader(column: ExtraColumn, language: SheetLanguage): string {
  return HEADERS[column][language];
}

/** Which extra column a header names, in either language; null for none. */
export function extraColumnOf(header: string): ExtraColumn | null {
  const name = header.trim().toLowerCase();
  const is = (column: ExtraColumn) => Object.values(HEADERS[column]).some((one) => one === name);
  return is('cues') ? 'cues' : is('exact') ? 'exact' : null;
}

/** Products by their link number where only one has it. */
export function cueNames(products: readonly Product[]): CueNames {
  const byLink = Map.groupBy(products, ({ link }) => link);
  const sole = (link: string) => {
    const [first, ...others] = byLink.get(link) ?? [];
    return others.length === 0 && /^\d{1,4}$/.test(link) ? (first ?? null) : null;
  };
  const linkIn = (word: string) => /^[#＃]?(\d{1,4})号?$/.exec(word)?.[1] ?? null;
  return {
    productOf: (word) => sole(linkIn(word) ?? '')?.id ?? word,
    wordOf: (productId) => {
      const link = products.find(({ id }) => id === productId)?.link ?? '';
      if (sole(link)?.id === productId) return `${link}号`;
      return linkIn(productId) === null ? writeValue('productId', productId) : JSON.stringify(productId);
    },
  };
}
