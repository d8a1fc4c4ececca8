/**
 * The loop of a show: command → decide → journal → apply → seats and effects. One thing at a time, in one direction: what effects lead to comes
 * back as facts through the same journal. It goes on whatever OBS or the platform do; only a disk that refuses stops it.
 */
import { fail, ok, type Result } from '../../../core/result.ts';
import { isDoneAfterRefusal, isNews, isSettled } from '../../../core/show/apply.answers.ts';
import { apply } from '../../../core/show/show.apply.ts';
import { isObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import { isCommerce, isPicture } from '../../../core/show/show.asks.ts';
import type { DeskCommand } from '../../../core/show/desk.commands.ts';
import type { ShowCommand, ShowRefusal } from '../../../core/show/show.commands.ts';
import { refusalIn } from '../../../core/show/decide.arming.ts';
import { decide, type Plan } from '../../../core/show/show.decide.ts';
import { USUAL_GUARDS, type Asker, type Guards } from '../../../core/show/show.guards.ts';
import type { Asked, Entry, Fact } from '../../../core/show/show.facts.ts';
import { own } from '../../../core/show/show.lookup.ts';
import { nextDue, tick } from '../../../core/show/show.schedule.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import { after, instant, seconds, type Instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';
import type { PicturePort } from '../obs/picture.port.ts';
import type { JournalPort } from '../store/journal.port.ts';
import { sendAct } from './act.sender.ts';
import { createAlarm } from './alarm.ts';
import type { StudioClock } from './clock.ts';
import type { CommercePort } from './commerce.port.ts';
import { isNear } from './near.ts';
import { createNews, type EntriesListener } from './news.ts';
import { isSameLink, linkFact } from './obs.facts.ts';
import { createOutbox } from './outbox.ts';
import { createPictureSender } from './picture.sender.ts';
import { createPutOff } from './putOff.ts';
import { createRecordingMarks } from './recording.marks.ts';
import { comeBack, replay } from './recovery.ts';

export interface ShowLoop {
  readonly state: ShowState;
  /**
   * Carries out a command of the seat `by`. The facts outlive this process when it returns, and are on the disk once it is `settled`; `seq` is the number of the last. `asker`: who sits there, for
   * what needs two people; a program's own commands come from a producer of that name.
   */
  handle(
    command: ShowCommand | DeskCommand,
    by: string,
    asker?: Asker,
  ): Result<{ seq: number }, ShowRefusal | 'journal-failed' | 'cleared-unlogged'>;
  /** Writes down something that happened outside. A disk that refuses is logged. */
  record(...facts: readonly Fact[]): void;
  /** Calls back with new entries, in order, each once. Returns the unsubscribe. */
  onEntries(listener: EntriesListener): () => void;
  /** Ends when the disk has all that was done, and the seats know of it: at once, but for a cut that OBS is still taking. */
  settled(): Promise<void>;
  /** Ends when OBS and the platform have answered everything that was asked of them. */
  idle(): Promise<void>;
  /** Stops without ending the run. The loop owns its commerce port and disposes of it; the picture port belongs to the caller. */
  dispose(): Promise<void>;
}

export interface LoopParts {
  /** A run that has been opened: its first fact is in the journal. */
  readonly runId: string;
  /** The run sheet as it stands now: it may be edited while the show is on. */
  readonly plan: () => Plan;
  /** The guards of money and stock as they are set now; the usual ones where nobody set any. */
  readonly guards?: () => Guards;
  readonly journal: JournalPort;
  readonly clock: StudioClock;
  readonly picture: PicturePort;
  readonly commerce: CommercePort;
  readonly log: Log;
}

/** Asks that bring a scene on air. */
const SCENES: ReadonlySet<string> = new Set(['scene', 'transition', 'take']);
/** A fade runs on the studio's clock, which so must not wait for it. */
const isFade = ({ ask }: Asked) => ask.do === 'volume' && ask.over !== null && ask.over > 0;
/** Whether these facts ask for a picture and for nothing that is done once. */
function onlyPicture(facts: readonly Fact[]): boolean {
  const asked = facts.flatMap((fact): readonly Asked[] => ('asked' in fact ? fact.asked : []));
  return asked.length > 0 && asked.every(({ ask }) => isPicture(ask) && !isCommerce(ask) && !isObsAction(ask));
}

/** How soon the timers are tried again after the disk refused. */
const DISK_RETRY = seconds(1);

/** Takes up a run where its journal stands. Throws when the journal can't be read or refuses the facts of the restart. */
export function createShowLoop(parts: LoopParts): ShowLoop {
  const { runId, plan, journal, clock, picture, log } = parts;
  const guards = parts.guards ?? (() => USUAL_GUARDS);
  const news = createNews((error) => warn('listener-failed', error));
  const past = replay(journal, runId);
  let { state, link, lastAt } = past;
  let disposed = false;
  let dueAt: Instant | null = null;
  let near = isNear(picture.view);

  const alarm = createAlarm(clock, () => attempt('timers', handleDue));
  const sender = createPictureSender(picture, record);
  const outbox = createOutbox({
    journal,
    commerce: parts.commerce,
    clock,
    isSettled(id) {
      const run = own(state.actions, id);
      return run !== undefined && isSettled(run);
    },
    record,
  });
  const marks = createRecordingMarks({
    runId,
    picture,
    last: past.mark,
    onAir: () => state.onAir,
    record: (fact) => record([fact]),
  });
  const shown = new Set<Promise<void>>();
  // What follows on OBS's answer at once (cards behind their scene) leaves before the disk is waited for.
  const taken = () => void setImmediate(later.end);
  const later = createPutOff(() => settle());

  /** Leaves out what an answer of the platform does not add. An action that the state has forgotten is written down all the same. */
  function newsOf(fact: Fact): readonly Fact[] {
    if (fact.kind !== 'action-answered' || fact.target !== 'commerce') return [fact];
    const run = own(state.actions, fact.actionId);
    if (run === undefined) return [fact];
    if (isDoneAfterRefusal(run, fact.status)) return [{ ...fact, code: 'done-after-refusal' }];
    return isNews(run, fact.status) ? [fact] : [];
  }

  /** The clock, but never behind the newest entry. */
  function now(): Instant {
    return instant(Math.max(clock.now(), lastAt));
  }

  /** Makes facts true: first on the disk, then here, then for everybody. Throws when the disk refuses; then nothing has happened. */
  function commit(facts: readonly Fact[], commandId: string | null, by: string): void {
    if (facts.length === 0 || disposed) return;
    const at = now();
    const drafts = facts.map((fact) => ({ at, commandId, by, fact }));
    // An OBS of this machine may be told before the disk has it: a power cut takes both, and nothing has left the machine.
    const soon = near && onlyPicture(facts);
    const entries = soon ? journal.write(runId, drafts) : journal.append(runId, drafts);
    const before = state;
    state = entries.reduce(apply, state);
    lastAt = at;
    // In line before the effects: one that answers at once must not be told of before what asked for it.
    news.put(entries);
    if (soon && picture.view.link === 'live') later.begin();
    act(before, entries);
    wait();
    if (!soon) news.publish();
    else if (picture.view.link !== 'live') settle();
  }

  /** Brings to the disk what was told to OBS before, and then to the seats. */
  function settle(): void {
    flush();
    news.publish();
  }

  /** What the disk refuses here stands in the note all the same, and goes only with a power cut. */
  function flush(): void {
    try {
      journal.flush();
    } catch (error) {
      warn('journal-not-flushed', error);
    }
  }

  function wait(): void {
    dueAt = nextDue(state);
    alarm.set(dueAt);
  }

  function act(before: ShowState, entries: readonly Entry[]): void {
    const asked = entries.flatMap(({ fact }): readonly Asked[] => ('asked' in fact ? fact.asked : []));
    if (entries.some(({ fact }) => fact.kind === 'overlays-cleared')) void picture.panic();
    if (entries.some(({ fact }) => fact.kind === 'picture-restored')) show([], true);
    if (entries.some(({ fact }) => fact.kind === 'show-ended')) void picture.end();
    const seen = asked.filter(({ ask }) => isPicture(ask));
    if (seen.length > 0 || state.picture !== before.picture)
      show(
        seen.map(({ id }) => id),
        // The scene that an action of its own brings is not asserted before that.
        asked.findLast(({ ask }) => SCENES.has(ask.do))?.ask.do === 'scene',
      );
    for (const one of asked) {
      if (isCommerce(one.ask)) outbox.send(one, lastAt);
      if (isObsAction(one.ask)) follow(sendAct(picture, one, record), !isFade(one));
    }
    if (before.onAir && entries.some(({ fact }) => fact.kind === 'segment-left')) marks.onLeft(before.onAir);
    if (entries.some(({ fact }) => fact.kind === 'segment-entered')) marks.onEntered();
  }

  function show(actionIds: readonly string[], scene: boolean): void {
    follow(sender.send(state.picture, actionIds, scene, taken));
  }

  /** Waits for work before it calls the show idle. `held`: the studio's clock waits for it too, where it can. */
  function follow(work: Promise<void>, held = true): void {
    shown.add(work);
    void work.then(() => shown.delete(work));
    if (held) clock.hold(work);
  }

  function handleDue(): void {
    for (
      let due = tick(state, plan().sheet, now(), guards());
      due && !disposed;
      due = tick(state, plan().sheet, now(), guards())
    )
      commit(due.facts, null, 'studio');
    wait();
  }

  function record(facts: readonly Fact[]): void {
    attempt('facts', () => commit(facts.flatMap(newsOf), null, 'studio'));
  }

  /** Does what needs the disk; when that refuses, says so and tries the timers again soon. */
  function attempt<T>(what: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      warn('journal-failed', error, what);
      alarm.set(after(now(), DISK_RETRY));
      return null;
    }
  }

  function warn(event: string, error: unknown, what = ''): void {
    log.warn(event, { what, error: String(error) });
  }

  function followLink(): void {
    const fact = linkFact(picture.view);
    if (fact === null || isSameLink(link, fact) || state.phase === 'ended') return;
    link = fact;
    record([fact]);
  }

  const isOn = () => state.phase === 'running' || state.phase === 'paused';
  commit(comeBack(past, clock), null, 'studio');
  if (isOn()) {
    show([], false);
    for (const level of past.acts.levels) follow(sendAct(picture, level, record));
  }
  outbox.recover(
    journal.outbox(runId),
    (id) => own(state.actions, id)?.answers.commerce?.status === 'waiting-for-person',
  );
  attempt('timers', handleDue);
  followLink();
  const unsubscribes = [
    picture.onView(() => {
      near = isNear(picture.view);
      followLink();
      marks.onView();
    }),
    picture.onSceneByHand((scene) => {
      if (isOn() && scene !== state.sceneByHand) record([{ kind: 'obs-scene-by-hand', scene }]);
    }),
    clock.onJump((by) => {
      if (state.phase !== 'ended') record([{ kind: 'clock-jumped', by }]);
    }),
  ];

  return {
    get state() {
      return state;
    },
    handle(command, by, asker = { name: by, person: by, role: 'producer' }) {
      const decision = attempt(command.type, () => {
        // What was due before the button was pressed comes first, as it would have on an idle machine.
        if (dueAt !== null && dueAt <= now()) handleDue();
        const made = decide(state, plan(), command, now(), { asker, guards: guards() });
        if (made.ok) commit(made.value, command.id, by);
        return made;
      });
      if (decision === null && command.type === 'clear' && !disposed) {
        // A wrong price must not stay on the picture because the disk is full.
        void picture.panic();
        return fail(
          'cleared-unlogged',
          'The cards were taken off the picture, but the disk did not take it: the log and the screens do not know. Make room on it and press again.',
        );
      }
      if (decision === null || disposed)
        return fail('journal-failed', 'The disk did not take it. Nothing was done: make room on it and press again.');
      attempt('timers', handleDue);
      if (!decision.ok) return decision;
      // Written down, and refused all the same: the value was typed back wrong.
      return refusalIn(decision.value) ?? ok({ seq: state.seq });
    },
    record: (...facts) => record(facts),
    onEntries: news.subscribe,
    settled: later.done,
    async idle() {
      do {
        await Promise.all(shown);
        await outbox.idle();
      } while (shown.size > 0);
    },
    async dispose() {
      later.end();
      disposed = true;
      alarm.dispose();
      outbox.dispose();
      news.clear();
      for (const unsubscribe of unsubscribes) unsubscribe();
      parts.commerce.dispose();
    },
  };
}
