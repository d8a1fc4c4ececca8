/** Findings of the lines that a screen shows: bounded, however many lines a sheet has, with how many there are in all and where the grave ones stand. */
import { z } from 'zod';
import { SEVERITIES, type Finding } from '../runsheet/check/check.model.ts';
import { findingSchema } from './finding.schema.ts';

/** Lines that may be asked about at once. */
export const MOST_ROWS = 400;
/** Places that are told. */
const MOST_PLACES = 1_000;

export const rowFindingsSchema = z.object({
  /** Of the lines that were asked about. */
  findings: z.array(findingSchema).readonly(),
  /** Of the whole sheet. */
  counts: z.object({ block: z.int(), warn: z.int(), review: z.int(), info: z.int() }),
  /** Segments with a finding that blocks or warns, what blocks first; at most 1,000. */
  places: z.array(z.string()).readonly(),
});
export type RowFindings = z.infer<typeof rowFindingsSchema>;

/** What is told of these lines. */
export function findingsOfRows(findings: readonly Finding[], segmentIds: readonly string[]): RowFindings {
  const wanted = new Set(segmentIds);
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Finding['severity'], number>;
  const places = new Set<string>();
  for (const { severity, segmentId } of findings) {
    counts[severity] += 1;
    if (segmentId !== null && (severity === 'block' || severity === 'warn') && places.size < MOST_PLACES)
      places.add(segmentId);
  }
  return {
    findings: findings.filter(({ segmentId }) => segmentId !== null && wanted.has(segmentId)),
    counts,
    places: [...places],
  };
}
