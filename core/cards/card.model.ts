/** What the coupon card, the countdown and the lower third say, as plain strings in the viewers' language. */
import type { Coupon } from '../runsheet/runsheet.schema.ts';
import type { Picture } from '../show/show.state.ts';
import type { Duration, Instant } from '../time/time.ts';
import { countText, priceParts, priceText, type PriceParts } from './card.money.ts';
import { oneLine } from './card.text.ts';
import { wordsOf, type Language } from './card.words.ts';

export interface CouponContent {
  readonly name: string;
  /** What sort of coupon the sheet calls it, empty when the name says so already. */
  readonly type: string;
  /** Its worth; null when the sheet gives none: then `word` stands there alone. */
  readonly value: PriceParts | null;
  readonly word: string;
  /** What it takes to use it, e.g. `满 ¥89 可用`. Empty when unknown: no threshold is claimed only where the sheet says 0. */
  readonly threshold: string;
  readonly scope: string;
  readonly validUntil: string;
  /** What is left where the platform said so, else how many there are in all. */
  readonly quantity: string;
}

export interface CountdownContent {
  readonly label: string;
  /** `mm:ss`, or `h:mm:ss` from an hour on. */
  readonly time: string;
}

export interface LowerThirdContent {
  readonly text: string;
}

/**
 * Makes the content of a coupon card. The end of validity is worded as a clock time of `timeZone` (IANA name; the machine's own when
 * left out): it does not go stale on the picture as "15 minutes left" would.
 */
export function couponContent(
  source: Pick<NonNullable<Picture['couponCard']>, 'coupon' | 'expiresAt' | 'remaining'>,
  language: Language,
  timeZone?: string,
): CouponContent {
  const { coupon, expiresAt, remaining } = source;
  const words = wordsOf(language);
  const name = oneLine(coupon.name);
  const type = oneLine(coupon.typeLabel);
  const worth = coupon.value !== null && coupon.value.minor > 0 ? priceParts(coupon.value, language) : null;
  return {
    name: name === '' ? type || words.coupon : name,
    type: language === 'en' || name === '' || isSaid(type, name) ? '' : type,
    value: worth,
    word: words.coupon,
    threshold: threshold(coupon, language, worth !== null),
    scope: oneLine(coupon.scope),
    validUntil: expiresAt === null ? '' : words.validUntil(clockTime(expiresAt, language, timeZone)),
    quantity: remaining
      ? words.remaining(countText(remaining.count, language), clockTime(remaining.at, language, timeZone))
      : coupon.quantity
        ? words.quantity(countText(coupon.quantity, language))
        : '',
  };
}

/** Whether the name says all that the type says: 满减 in 满89减10, 粉丝券 in 粉丝专享20. */
function isSaid(type: string, name: string): boolean {
  return Array.from(type.replace(/券$/u, '')).every((character) => name.includes(character));
}

function threshold(coupon: Coupon, language: Language, hasValue: boolean): string {
  const words = wordsOf(language);
  if (!hasValue) return '';
  if (coupon.minSpend !== null && coupon.minSpend.minor > 0)
    return words.threshold(priceText(coupon.minSpend, language));
  if (coupon.kind === 'fans') return words.fansOnly;
  if (coupon.kind === 'newcomer') return words.newcomersOnly;
  return coupon.minSpend !== null || coupon.kind === 'no-threshold' ? words.noThreshold : words.off;
}

/** Makes the content of a countdown. `remaining` in ms; a started second counts whole, so 00:00 shows at the end and not before. */
export function countdownContent(
  source: { readonly label: string; readonly remaining: Duration },
  language: Language,
): CountdownContent {
  const label = oneLine(source.label);
  return { label: label === '' ? wordsOf(language).countdown : label, time: countdownTime(source.remaining) };
}

/** Makes the content of a lower third. */
export function lowerThirdContent(source: { readonly text: string }): LowerThirdContent {
  return { text: oneLine(source.text) };
}

/** `mm:ss` of a remaining time in ms, `h:mm:ss` from an hour on; never negative. */
export function countdownTime(remaining: Duration): string {
  const total = Math.max(0, Math.ceil(remaining / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockTime(at: Instant, language: Language, timeZone: string | undefined): string {
  const key = `${language} ${timeZone ?? ''}`;
  const format =
    clocks.get(key) ??
    new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
  clocks.set(key, format);
  return format.format(at);
}
