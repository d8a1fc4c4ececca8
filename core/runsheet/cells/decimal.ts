/** Decimal numbers as people write them, exactly: digits and a scale, never a float. */
export interface Decimal {
  /** All digits as one integer, with its sign. */
  readonly digits: bigint;
  /** How many of them stand behind the point. */
  readonly scale: number;
  /** A comma was taken as the decimal point: a guess. */
  readonly comma: boolean;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const COMMA = /^[+-]?(?:\d+|\d{1,3}(?:[. ]\d{3})+),\d{1,2}$/;
const LONGEST = 40;

/** Reads a number from narrowed text (see `narrow`): `1234.5`, `1,234.50`, `12,90`; null when it is none. */
export function readDecimal(text: string): Decimal | null {
  if (text.length > LONGEST) return null;
  if (PLAIN.test(text)) return fromPlain(text, false);
  if (GROUPED.test(text)) return fromPlain(text.replaceAll(/[, '’]/g, ''), false);
  if (COMMA.test(text)) return fromPlain(text.replaceAll(/[. ]/g, '').replace(',', '.'), true);
  return null;
}

/** `number` × `factor` in units of 10^-`places`, as an integer; null when that is not whole or not safe. */
export function toInteger(number: Decimal, places: number, factor = 1n): number | null {
  if (!isWhole(number, places, factor)) return null;
  const whole = Number((number.digits * factor * 10n ** BigInt(places)) / 10n ** BigInt(number.scale));
  return Number.isSafeInteger(whole) ? whole : null;
}

/** Whether `number` × `factor` has no more than `places` decimals. */
export function isWhole(number: Decimal, places: number, factor = 1n): boolean {
  return (number.digits * factor * 10n ** BigInt(places)) % 10n ** BigInt(number.scale) === 0n;
}

/** `number` × `factor`, rounded to the nearest integer; null when that is not safe. */
export function toRounded(number: Decimal, factor: bigint): number | null {
  const doubled = number.digits * factor * 2n;
  const divisor = 10n ** BigInt(number.scale);
  const whole = Number((doubled + (doubled < 0n ? -divisor : divisor)) / (divisor * 2n));
  return Number.isSafeInteger(whole) ? whole : null;
}

const MULTIPLIERS: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  千: 1_000n,
  w: 10_000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/** Splits a multiplier off the end: `1.2万` → `1.2` and 10,000. The factor is 1 when there is none. */
export function splitMultiplier(text: string): { readonly rest: string; readonly factor: bigint } {
  const factor = MULTIPLIERS[text.slice(-1).toLowerCase()];
  return factor === undefined ? { rest: text, factor: 1n } : { rest: text.slice(0, -1).trim(), factor };
}

function fromPlain(text: string, comma: boolean): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(`${whole.replace('+', '')}${fraction}` || '0'), scale: fraction.length, comma };
}
