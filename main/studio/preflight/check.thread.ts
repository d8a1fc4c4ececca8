/**
 * Checks of large sheets in a thread of their own. A copy of a sheet goes there once; after that its edits do, as the seats get them. A thread that
 * fell is started again with the next look; one that nobody asked for a while is let go of.
 */
import { Worker } from 'node:worker_threads';
import type { MatcherParts } from '../../../core/compliance/matcher.ts';
import type { SheetEdit } from '../../../core/contract/sheet.edits.ts';
import type { RowFindings } from '../../../core/preflight/preflight.rows.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { CheckSettings, Finding } from '../../../core/runsheet/check/check.model.ts';
import type { Plan } from '../../../core/show/show.decide.ts';
import type { CheckAnswer, CheckCall } from './check.worker.ts';

export interface CheckOf extends Plan {
  readonly settings: CheckSettings;
  /** The same object as long as the words are the same. */
  readonly terms: MatcherParts;
}

export interface CheckThread {
  /** All findings of a sheet. Fails with `check-failed` where the thread fell. */
  all(of: CheckOf): Promise<Result<readonly Finding[]>>;
  /** The findings beside some of its lines. */
  rows(of: CheckOf, segmentIds: readonly string[]): Promise<Result<RowFindings>>;
  /** An edit that was accepted, of whatever sheet. */
  edited(edit: SheetEdit): void;
  close(): void;
}

/** Sheets that the thread keeps copies of. */
const COPIES = 3;
/** Nobody asked for so long, ms. */
const IDLE = 120_000;

interface Running {
  readonly worker: Worker;
  /** Revision of each copy that was sent, the newest last. */
  readonly held: Map<string, number>;
  readonly waiting: Map<number, (answer: CheckAnswer | null) => void>;
  terms: MatcherParts | null;
}

/** Starts no thread before the first look. */
export function createCheckThread(): CheckThread {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let looks = 0;

  function start(): Running {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url));
    worker.unref();
    const one: Running = { worker, held: new Map(), waiting: new Map(), terms: null };
    worker.on('message', (answer: CheckAnswer) => {
      one.waiting.get(answer.look)?.(answer);
      one.waiting.delete(answer.look);
    });
    // 'exit' comes behind it and ends what waits.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (running === one) running = null;
      for (const end of one.waiting.values()) end(null);
    });
    return one;
  }

  function stop(): void {
    clearTimeout(idle);
    void running?.worker.terminate();
    running = null;
  }

  const tell = (one: Running, call: CheckCall) => one.worker.postMessage(call);

  /** Brings the thread to where the sheet is: words, copy. Messages are taken in their order. */
  function bring(one: Running, { sheet, revision, terms }: CheckOf): void {
    if (one.terms !== terms) tell(one, { call: 'terms', args: [terms] });
    one.terms = terms;
    if (one.held.get(sheet.id) !== revision) tell(one, { call: 'sheet', args: [sheet.id, { sheet, revision }] });
    one.held.delete(sheet.id);
    one.held.set(sheet.id, revision);
    const [oldest] = one.held.keys();
    if (one.held.size <= COPIES || oldest === undefined) return;
    one.held.delete(oldest);
    tell(one, { call: 'forget', args: [oldest] });
  }

  async function look(of: CheckOf, rows: readonly string[] | null): Promise<Result<CheckAnswer>> {
    clearTimeout(idle);
    idle = setTimeout(stop, IDLE);
    idle.unref();
    for (let turn = 0; turn < 2; turn += 1) {
      const one = (running ??= start());
      bring(one, of);
      const { sheet, revision, settings } = of;
      const number = (looks += 1);
      const answer = await new Promise<CheckAnswer | null>((resolve) => {
        one.waiting.set(number, resolve);
        tell(one, { call: 'look', look: number, order: { sheetId: sheet.id, revision, settings }, rows });
      });
      if (answer !== null && answer.findings !== null) return ok(answer);
      // The copy did not follow an edit, or the thread fell: it goes there anew.
      one.held.delete(sheet.id);
    }
    return fail('check-failed', 'The sheet could not be checked. Nothing was changed; try again.');
  }

  return {
    async all(of) {
      const looked = await look(of, null);
      return looked.ok ? ok(looked.value.findings ?? []) : looked;
    },
    async rows(of, segmentIds) {
      const looked = await look(of, segmentIds);
      if (!looked.ok) return looked;
      return ok(looked.value.rows ?? { findings: [], counts: { block: 0, warn: 0, review: 0, info: 0 }, places: [] });
    },
    edited(edit) {
      const held = running?.held.get(edit.sheetId);
      if (running === null || held === undefined) return;
      if (edit.revision === held + 1) {
        running.held.set(edit.sheetId, edit.revision);
        tell(running, { call: 'edited', args: [edit] });
      } else running.held.delete(edit.sheetId);
    },
    close: stop,
  };
}
