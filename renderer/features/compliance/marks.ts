/** A text cut at its risky words, so that they can be underlined where they stand. */
import type { Risk } from '../../../core/contract/compliance.ts';

type Severity = Risk['severity'];

/** A stretch of text that the same risks cover; `risks` are indexes into the list that was given. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly risks: readonly number[];
  /** The hardest of them; null where there are none. */
  readonly severity: Severity | null;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, review: 1, warn: 2, block: 3 };

/** The whole text in order, cut wherever a risk begins or ends. Risks beyond the text's end (it was typed on since) are left out. */
export function stretchesOf(text: string, risks: readonly Risk[]): readonly Stretch[] {
  const fitting = risks.filter(({ start, end, words }) => end <= text.length && text.slice(start, end) === words);
  const cuts = [...new Set([0, text.length, ...fitting.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = risks.flatMap((risk, at) =>
      fitting.includes(risk) && risk.start <= start && end <= risk.end ? [at] : [],
    );
    return {
      text: text.slice(start, end),
      start,
      risks: covering,
      severity: hardestOf(covering.map((at) => risks[at])),
    };
  });
}

/** Without what a longer one of the same category says as hard or harder: 最低价 inside 全网最低价 is no news. */
export function outermost(risks: readonly Risk[]): readonly Risk[] {
  return risks.filter(
    (risk) =>
      !risks.some(
        (other) =>
          other.end - other.start > risk.end - risk.start &&
          other.start <= risk.start &&
          risk.end <= other.end &&
          other.category === risk.category &&
          RANK[other.severity] >= RANK[risk.severity],
      ),
  );
}

/** The hardest severity among risks; null where there are none. */
export function hardestOf(risks: readonly (Risk | undefined)[]): Severity | null {
  let worst: Severity | null = null;
  for (const risk of risks) if (risk && (worst === null || RANK[risk.severity] > RANK[worst])) worst = risk.severity;
  return worst;
}

/** The risk at or after (`by` 1), at or before (`by` -1) a place of the text, round the ends. Null where there are none. */
export function nextRisk(risks: readonly Risk[], at: number, by: 1 | -1): number | null {
  if (risks.length === 0) return null;
  const order = risks.map((_, index) => index).sort((a, b) => (risks[a]?.start ?? 0) - (risks[b]?.start ?? 0));
  const found =
    by === 1
      ? order.find((index) => (risks[index]?.start ?? 0) > at)
      : order.findLast((index) => (risks[index]?.end ?? 0) < at);
  return found ?? order.at(by === 1 ? 0 : -1) ?? null;
}
