/** A show in memory that speaks the user's language: `show.go()`, `show.to(90)`, `show.status('a')`. No clock: time is where the test puts it. */
import type { RunSheet } from '../../runsheet/runsheet.schema.ts';
import { after, instant, seconds, type Instant } from '../../time/time.ts';
import { apply } from '../show.apply.ts';
import type { DeskCommand } from '../desk.commands.ts';
import type { ShowCommand } from '../show.commands.ts';
import { decide, type Decision } from '../show.decide.ts';
import type { Asked, Entry, Fact } from '../show.facts.ts';
import { USUAL_GUARDS, type Asker, type Guards } from '../show.guards.ts';
import { openFact } from '../show.open.ts';
import { nextDue, tick } from '../show.schedule.ts';
import type { CueRun, ShowState } from '../show.state.ts';

/** When every test show is opened, and its local midnight nineteen hours before. */
export const OPENED: Instant = instant(1_767_225_600_000);
export const MIDNIGHT: Instant = instant(OPENED - 19 * 3_600_000);

/** Who presses, unless the test says otherwise, and somebody at another seat. */
export const PRODUCER: Asker = { name: 'producer', person: 'person-1', role: 'producer' };
export const SECOND: Asker = { name: 'moderator', person: 'person-2', role: 'moderator' };

type DistributiveOmit<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command without its id. */
export type Wish = DistributiveOmit<ShowCommand | DeskCommand>;

export interface Driver {
  readonly state: ShowState;
  readonly now: Instant;
  readonly entries: readonly Entry[];
  sheet: RunSheet;
  /** Of the sheet; an edit of it in a test counts it up. */
  revision: number;
  guards: Guards;
  /** Carries out a command now, timers that are due first. */
  ask(wish: Wish, id?: string, asker?: Asker): Decision;
  start(): Decision;
  go(): Decision;
  fire(cueId: string): Decision;
  arm(cueId: string): Decision;
  /** Lets time run to `n` seconds after opening; every timer is handled at its due. */
  to(n: number): void;
  /** Lets time run to `n` seconds after opening with nobody there; then handles what was due meanwhile. */
  sleepTo(n: number): void;
  record(fact: Fact): void;
  /** Where a cue of the segment on air stands. */
  cue(cueId: string): CueRun;
  facts<K extends Fact['kind']>(kind: K): readonly Extract<Fact, { kind: K }>[];
  asked(): readonly Asked[];
}

/** Opens a run of a sheet. */
export function drive(sheet: RunSheet): Driver {
  let now = OPENED;
  let state: ShowState | null = null;
  let commands = 0;
  const entries: Entry[] = [];

  function commit(facts: readonly Fact[], commandId: string | null, by: string): void {
    for (const fact of facts) {
      const entry: Entry = { runId: 'run-1', seq: entries.length + 1, at: now, commandId, by, fact };
      entries.push(entry);
      state = apply(state, entry);
    }
  }

  function handleDue(): void {
    for (
      let due = tick(driver.state, driver.sheet, now, driver.guards);
      due;
      due = tick(driver.state, driver.sheet, now, driver.guards)
    )
      commit(due.facts, null, 'studio');
  }

  const driver: Driver = {
    sheet,
    revision: 1,
    get state() {
      if (!state) throw new Error('The run is not open');
      return state;
    },
    get now() {
      return now;
    },
    entries,
    guards: USUAL_GUARDS,
    ask(wish, id = `command-${++commands}`, asker = PRODUCER) {
      handleDue();
      const decision = decide(driver.state, driver, { ...wish, id }, now, { asker, guards: driver.guards });
      if (decision.ok) commit(decision.value, id, asker.name);
      handleDue();
      return decision;
    },
    start: () => driver.ask({ type: 'start' }),
    go: () => driver.ask({ type: 'go', from: null }),
    fire: (cueId) => driver.ask({ type: 'fire', cueId }),
    arm: (cueId) => driver.ask({ type: 'arm', cueId }),
    to(n) {
      const target = after(OPENED, seconds(n));
      for (let due = nextDue(driver.state); due !== null && due <= target; due = nextDue(driver.state)) {
        if (due > now) now = due;
        handleDue();
      }
      now = target;
    },
    sleepTo(n) {
      now = after(OPENED, seconds(n));
      handleDue();
    },
    record(fact) {
      commit([fact], null, 'studio');
      handleDue();
    },
    cue(cueId) {
      const run = driver.state.onAir?.cues[cueId];
      if (!run) throw new Error(`No cue ${cueId} on air`);
      return run;
    },
    facts: <K extends Fact['kind']>(kind: K) =>
      entries.map((entry) => entry.fact).filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind),
    asked: () => entries.flatMap(({ fact }) => ('asked' in fact ? fact.asked : [])),
  };

  const opening = { sheetRevision: 1, sheetHash: 'hash', mode: 'rehearsal', dayStart: MIDNIGHT } as const;
  commit([openFact(sheet, opening)], null, 'studio');
  return driver;
}
