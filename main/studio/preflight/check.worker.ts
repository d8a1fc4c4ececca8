/** The thread that checks large sheets: what it is told comes in order, and each look is answered by its number. */
import { parentPort } from 'node:worker_threads';
import { findingsOfRows, type RowFindings } from '../../../core/preflight/preflight.rows.ts';
import type { Finding } from '../../../core/runsheet/check/check.model.ts';
import { createCheckWork, type CheckOrder, type CheckWork } from './check.work.ts';

/** Both ends are ours: what comes from outside is parsed before it gets here. `rows` null: everything. */
export type CheckCall =
  | { readonly call: 'terms'; readonly args: Parameters<CheckWork['terms']> }
  | { readonly call: 'sheet'; readonly args: Parameters<CheckWork['sheet']> }
  | { readonly call: 'edited'; readonly args: Parameters<CheckWork['edited']> }
  | { readonly call: 'forget'; readonly args: Parameters<CheckWork['forget']> }
  | {
      readonly call: 'look';
      readonly look: number;
      readonly order: CheckOrder;
      readonly rows: readonly string[] | null;
    };
export interface CheckAnswer {
  readonly look: number;
  /** null: the copy was of another revision, and has to be sent anew. */
  readonly findings: readonly Finding[] | null;
  /** With `rows`: what stands beside them, in place of `findings`. */
  readonly rows: RowFindings | null;
}

const work = createCheckWork();

parentPort?.on('message', (message: CheckCall) => {
  switch (message.call) {
    case 'terms':
      return work.terms(...message.args);
    case 'sheet':
      return work.sheet(...message.args);
    case 'edited':
      return work.edited(...message.args);
    case 'forget':
      return work.forget(...message.args);
    case 'look': {
      const { look, order, rows } = message;
      const findings = work.check(order);
      const answer: CheckAnswer =
        findings === null || rows === null
          ? { look, findings, rows: null }
          : { look, findings: [], rows: findingsOfRows(findings, rows) };
      return parentPort?.postMessage(answer);
    }
    default:
      return message satisfies never;
  }
});
