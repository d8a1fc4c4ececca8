/**
 * Pre-flight checks (开播前检查) of a run sheet: what a rule is and what it finds. A finding is a value: a code with arguments, never a sentence,
 * so that screen and command line can say it in either language.
 */
import type { Money } from '../../money/money.ts';
import type { Duration, TimeOfDay } from '../../time/time.ts';
import type { ColumnKey } from '../columns.ts';
import type { EditOp } from '../edit/edit.schema.ts';
import type { CheckSheet } from './check.lines.ts';

/** `block`: a live show can't start with it, unless a named person overrides. `review`: a person should look at it before the show. */
export const SEVERITIES = ['block', 'warn', 'review', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A value in a sentence. A list is joined as the language does. */
export type Arg =
  | string
  | number
  | Money
  | { readonly length: Duration }
  | { readonly clock: TimeOfDay }
  | readonly string[];
export type Args = Readonly<Record<string, Arg>>;

/** A sentence in both languages, with `{name}` where an argument stands. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What mends a finding with one click: an edit like any other, so it can be undone. */
export interface Fix {
  readonly op: EditOp;
  /** What it does, by a key of the rule's `fixes`. */
  readonly code: string;
  readonly args: Args;
}

/** What a rule has found in one place. */
export interface Found {
  readonly severity: Severity;
  /** Key of the rule's `says`. */
  readonly code: string;
  readonly args: Args;
  /** The segment; null where it is of the whole sheet. */
  readonly segmentId: string | null;
  /** Other segments that have to do with it. */
  readonly others?: readonly string[];
  readonly columns: readonly ColumnKey[];
  readonly fix?: Fix | null;
  /** Law or house rule of this very finding; the rule's own where absent. */
  readonly source?: Wording;
}

/** A finding (检查结果) as it leaves the checks. */
export interface Finding extends Required<Found> {
  readonly rule: string;
}

/** One rule: what it asks, where that comes from, how it says what it finds, and the look itself. */
export interface Rule {
  /** Stable; other programs count on it. */
  readonly id: string;
  readonly asks: Wording;
  /** The law's article, or the house rule. */
  readonly source: Wording;
  readonly severities: readonly Severity[];
  readonly says: Readonly<Record<string, Wording>>;
  readonly fixes?: Readonly<Record<string, Wording>>;
  readonly look: (sheet: CheckSheet) => Iterable<Found>;
}

/** What a shop may set. */
export interface CheckSettings {
  /** 240: an unhurried selling pace; see `forecast/reading.ts`. */
  readonly charactersAMinute: number;
  readonly wordsAMinute: number;
  /** A coupon drop that may cost this much needs two people, in whole units of the sheet's currency; null: by the currency. */
  readonly twoPersonSum: number | null;
  /** So does one of more coupons than this; null: no limit. */
  readonly twoPersonQuantity: number | null;
}
