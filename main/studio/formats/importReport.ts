/** What an import is told as: to seats over the contract, and by the command line. */
import type { ImportReport } from '../../../core/contract/import.schema.ts';
import type { ImportOutcome } from '../../../core/runsheet/fromTable.ts';

/** Reports an import. `revision` is the one that the store gave the sheet; 0 goes with a refused file. */
export function importReport({ sheet, problems }: ImportOutcome, revision: number): ImportReport {
  return {
    sheet: sheet?.id ?? null,
    revision,
    title: sheet?.title ?? '',
    segments: sheet?.segments.length ?? 0,
    products: sheet?.products.length ?? 0,
    cues: sheet?.segments.reduce((total, segment) => total + segment.cues.length, 0) ?? 0,
    problems: [...problems],
  };
}
