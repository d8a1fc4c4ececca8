/**
 * Which run the studio is on. At the start the run that was on is taken up again (a crash, a closed window or a night's sleep does not
 * end a show); otherwise one is opened on the sheet that was asked for. One run at a time.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ObsView } from '../../core/contract/obs.view.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { sceneOf } from '../../core/runsheet/scenes.ts';
import type { Entry, Fact, Mode } from '../../core/show/show.facts.ts';
import type { Plan } from '../../core/show/show.decide.ts';
import type { Guards } from '../../core/show/show.guards.ts';
import { own } from '../../core/show/show.lookup.ts';
import { dayStartFor, openFact, type LocalTime } from '../../core/show/show.open.ts';
import { between, instant, type Instant } from '../../core/time/time.ts';
import { doneAfterAll, personsWordsOf, type PersonsWords } from './gateway/gateway.words.ts';
import type { Log } from './log.ts';
import type { PicturePort } from './obs/picture.port.ts';
import { createHand } from './picture.hand.ts';
import { REHEARSAL_FOLDER } from './rehearsal/ledger.ts';
import { simulatedCommerce } from './rehearsal/simulatedCommerce.ts';
import { importSheet, sampleFile, type SheetFile } from './sheetDesk.ts';
import type { StudioClock } from './show/clock.ts';
import type { CommercePort } from './show/commerce.port.ts';
import { createShowLoop, type ShowLoop } from './show/loop.ts';
import type { Store } from './store/store.ts';
import { claimed, type Unfinished } from './unfinished.ts';

/** The run that the studio is on. `plan` is its run sheet as it stands now, edits and all. */
export interface CurrentRun {
  readonly loop: ShowLoop;
  readonly plan: Plan;
  readonly picture: PicturePort;
}

export interface Runs {
  readonly current: CurrentRun;
  /** Opens a new run of a sheet's newest revision. Refused as `run-in-progress` while a started show has not ended. */
  open(sheetId: string, mode: Mode): Result<{ runId: string }>;
  onEntries(listener: (entries: readonly Entry[]) => void): void;
  onView(listener: (view: ObsView) => void): void;
  /** The scenes that the show's sheet names may have changed. */
  scenesEdited(): void;
  /** Calls back when another run has become the current one. */
  onOpened(listener: () => void): void;
  dispose(): Promise<void>;
}

export interface RunParts {
  readonly store: Store;
  /** The guards of money and stock as they are set now. */
  readonly guards: () => Guards;
  /** A run sheet that follows its edits. */
  readonly openSheet: (sheetId: string) => Result<Plan>;
  readonly clock: StudioClock;
  readonly log: Log;
  readonly obs: PicturePort;
  readonly simulated: PicturePort;
  /** The hand on the real platform; asked for by live runs only. */
  readonly liveCommerce: () => CommercePort;
  /** Takes what people said of the platform in live runs, those of before a restart again. */
  readonly personsWords: PersonsWords;
  readonly dataDir: string;
  readonly sheet: SheetFile | null;
  readonly mode: Mode | null;
  /** Opens a new run whatever was on; refused while a started live show is. */
  readonly afresh: boolean;
}

/** Takes up or opens the first run. Fails with `sheet-refused` when the file that was asked for is no run sheet. */
export function openRuns(parts: RunParts): Result<Runs> {
  const { store, log } = parts;
  const listeners = {
    entries: [] as ((entries: readonly Entry[]) => void)[],
    view: [] as ((view: ObsView) => void)[],
    opened: [] as (() => void)[],
  };

  const seat = (runId: string, plan: Plan, mode: Mode): CurrentRun => {
    const picture = createHand(mode, parts.obs, parts.simulated);
    picture.expectScenes(scenesOf(plan.sheet));
    picture.onView((view) => listeners.view.forEach((listener) => listener(view)));
    const commerce = mode === 'live' ? parts.liveCommerce() : simulatedCommerce(join(parts.dataDir, REHEARSAL_FOLDER));
    const { clock } = parts;
    const loop = createShowLoop({
      runId,
      plan: () => plan,
      guards: parts.guards,
      journal: store.journal,
      clock,
      picture,
      commerce,
      log,
    });
    loop.onEntries((entries) => listeners.entries.forEach((listener) => listener(entries)));
    if (mode === 'live') {
      const tell = (entries: readonly Entry[]) =>
        parts.personsWords.tell(personsWordsOf(entries), (answer) => {
          const askedAt = own(loop.state.actions, answer.key)?.askedAt;
          if (askedAt !== undefined) loop.record(...doneAfterAll(answer, between(askedAt, clock.now())));
        });
      tell(store.journal.read(runId, 1, Number.MAX_SAFE_INTEGER));
      loop.onEntries(tell);
    }
    return { loop, plan, picture };
  };

  const openNew = (sheetId: string, mode: Mode): Result<CurrentRun> => {
    const loaded = store.sheets.pin(sheetId);
    if (!loaded.ok) return loaded;
    const plan = parts.openSheet(sheetId);
    if (!plan.ok) return plan;
    const { sheet, revision, hash } = loaded.value;
    const runId = `run-${randomUUID()}`;
    const now = parts.clock.now();
    const dayStart = dayStartFor(sheet, localTimes(now), now);
    const fact = openFact(sheet, { sheetRevision: revision, sheetHash: hash, mode, dayStart });
    store.journal.append(runId, [{ at: now, commandId: null, by: 'studio', fact }]);
    return ok(seat(runId, plan.value, mode));
  };

  const first = firstRun(parts, seat, openNew);
  if (!first.ok) return first;
  let current = first.value;

  return ok({
    get current() {
      return current;
    },
    open(sheetId, mode) {
      const { phase } = current.loop.state;
      if (phase === 'running' || phase === 'paused') {
        return fail('run-in-progress', 'A show is on. End it before another run is opened; nothing was changed.');
      }
      const next = openNew(sheetId, mode);
      if (!next.ok) return next;
      const left = current;
      current = next.value;
      void release(left).catch((error: unknown) => log.warn('run-not-released', { error: String(error) }));
      listeners.opened.forEach((listener) => listener());
      return ok({ runId: current.loop.state.runId });
    },
    onEntries: (listener) => void listeners.entries.push(listener),
    onView: (listener) => void listeners.view.push(listener),
    scenesEdited: () => current.picture.expectScenes(scenesOf(current.plan.sheet)),
    onOpened: (listener) => void listeners.opened.push(listener),
    dispose: () => release(current),
  });
}

function firstRun(
  parts: RunParts,
  seat: (runId: string, plan: Plan, mode: Mode) => CurrentRun,
  openNew: (sheetId: string, mode: Mode) => Result<CurrentRun>,
): Result<CurrentRun> {
  const { store, log } = parts;
  const asked = parts.sheet === null ? null : importSheet(store.sheets, parts.sheet);
  if (asked !== null && asked.sheet === null) {
    const file = parts.sheet?.name ?? '';
    const why = asked.problems.map(({ message }) => message).join(' ');
    return fail('sheet-refused', `The run sheet ${file} was refused. Nothing was changed. ${why}`, { file });
  }
  const unfinished = unfinishedRun(parts);
  if (unfinished && parts.afresh && unfinished.started && unfinished.mode === 'live') {
    return fail(
      'live-show-on',
      'A live show of this data folder has not ended. It was kept; end it first, or use another folder.',
    );
  }
  if (unfinished) {
    const claim = claimed(unfinished, { sheetId: asked?.sheet ?? null, mode: parts.mode, now: parts.clock.now() });
    if (claim.take && !parts.afresh) {
      if (claim.notice) log.warn(claim.notice, { run: unfinished.runId });
      // The newest: what was edited during the show holds after a crash too. What was on air is in the journal.
      const plan = parts.openSheet(unfinished.sheetId);
      if (plan.ok) return ok(seat(unfinished.runId, plan.value, unfinished.mode));
      log.warn(plan.code, { run: unfinished.runId });
    }
    const fact: Fact = { kind: 'show-ended', asked: [] };
    store.journal.append(unfinished.runId, [{ at: parts.clock.now(), commandId: null, by: 'studio', fact }]);
  }
  const sheetId = asked?.sheet ?? store.sheets.list()[0]?.sheetId ?? importSample(store);
  return openNew(sheetId, parts.mode ?? 'rehearsal');
}

function unfinishedRun({ store }: RunParts): Unfinished | null {
  const run = store.journal.unfinishedRun();
  if (!run) return null;
  const entries = store.journal.read(run.runId, 1, Number.MAX_SAFE_INTEGER);
  const opened = entries[0]?.fact;
  const last = entries.at(-1);
  if (opened?.kind !== 'run-opened' || !last) return null;
  const started = entries.some(({ fact }) => fact.kind === 'show-started');
  const { sheetId, sheetRevision, mode } = opened;
  return { runId: run.runId, sheetId, sheetRevision, mode, started, lastAt: last.at };
}

function importSample(store: Store): string {
  const report = importSheet(store.sheets, sampleFile('zh-CN'));
  if (report.sheet === null) throw new Error('The sample run sheet does not import: the installation is damaged.');
  return report.sheet;
}

/** Local times about `now`, in this machine's time zone. */
function localTimes(now: Instant): LocalTime {
  const today = new Date(now);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return (day, time) => instant(new Date(year, month, date + day, 0, 0, 0, time).getTime());
}

function scenesOf(sheet: RunSheet): readonly string[] {
  const actions = sheet.segments.flatMap(({ cues }) => cues.flatMap((cue) => cue.actions));
  return [...new Set(actions.flatMap((action) => sceneOf(action) ?? []))];
}

async function release({ loop, picture }: CurrentRun): Promise<void> {
  await loop.dispose();
  await picture.dispose();
}
