/** Runs all rules over a sheet. Pure and linear in its length, so that it can run as somebody types. */
import type { Matcher } from '../../compliance/matcher.ts';
import { EN_WORDS_A_MINUTE, ZH_CHARACTERS_A_MINUTE } from '../../forecast/reading.ts';
import type { RunSheet } from '../runsheet.schema.ts';
import { layOut } from './check.lines.ts';
import { SEVERITIES, type CheckSettings, type Finding } from './check.model.ts';
import { RULES } from './check.rules.ts';

export const CHECK_SETTINGS: CheckSettings = {
  charactersAMinute: ZH_CHARACTERS_A_MINUTE,
  wordsAMinute: EN_WORDS_A_MINUTE,
  twoPersonSum: null,
  twoPersonQuantity: null,
};

/** What follows from another finding of the same line and is not told beside it: by rule, or by rule and code. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'price.spoken': [
    'price.live_le_lowest',
    'price.unit',
    'coupon.final_price',
    'coupon.final_price_floor',
    'coupon.name_vs_value',
    'coupon.expired_spoken',
    'price.former',
  ],
  'urgency.unbound/held': ['stock.release_sum'],
  'price.lowest_le_list': ['price.live_le_lowest'],
  'coupon.final_price': ['coupon.expired_spoken', 'price.live_le_lowest'],
  'price.former': ['coupon.expired_spoken'],
  'coupon.budget': ['coupon.final_price_floor', 'coupon.name_vs_value', 'coupon.unit'],
  'disclosure.missing': ['price.former', 'price.basis_required', 'lottery.no_purchase'],
  'arming.two_person/large': ['coupon.quantity', 'coupon.budget'],
  'coupon.stacking': ['link.unknown', 'link.sku_mismatch'],
  'coupon.scope/other': ['link.unknown', 'link.sku_mismatch'],
};

/** Everything that is to be said about a sheet, what blocks first, then in the order of the lines. `terms`: the compliance matcher, null to leave words alone. */
export function checkSheet(
  sheet: RunSheet,
  settings: CheckSettings = CHECK_SETTINGS,
  terms: Matcher | null = null,
): readonly Finding[] {
  const laid = layOut(sheet, settings, terms);
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const rule of RULES) {
    for (const found of rule.look(laid)) {
      findings.push({ others: [], fix: null, source: rule.source, ...found, rule: rule.id });
      told.add(`${rule.id} ${found.segmentId ?? ''}`);
    }
  }
  const own = findings.filter(
    ({ rule, code, segmentId }) =>
      ![...(FOLLOWS[rule] ?? []), ...(FOLLOWS[`${rule}/${code}`] ?? [])].some((cause) =>
        told.has(`${cause} ${segmentId ?? ''}`),
      ),
  );
  const places = new Map(sheet.segments.map(({ id }, index) => [id, index]));
  const placeOf = ({ segmentId }: Finding) => (segmentId === null ? -1 : (places.get(segmentId) ?? -1));
  return own.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || placeOf(a) - placeOf(b),
  );
}
