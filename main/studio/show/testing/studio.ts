/** A studio in memory for tests of the loop: a virtual clock, a memory journal, a simulated OBS and a platform that does as it is told. */
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import type { Entry, Fact, Mode } from '../../../../core/show/show.facts.ts';
import { openFact } from '../../../../core/show/show.open.ts';
import { MIDNIGHT, OPENED, type Wish } from '../../../../core/show/testing/driver.ts';
import { after, seconds } from '../../../../core/time/time.ts';
import { SILENT } from '../../log.ts';
import { createSimulatedObs, type SimulatedObs } from '../../rehearsal/simulatedObs.ts';
import { memoryJournal, type MemoryJournal } from '../../store/journal.memory.ts';
import type { StudioClock } from '../clock.ts';
import { virtualClock } from '../clock.virtual.ts';
import type { CommerceAnswer, CommercePort } from '../commerce.port.ts';
import { createShowLoop, type ShowLoop } from '../loop.ts';

export const YES: CommerceAnswer = { status: 'confirmed', code: null, detail: 'ref-1' };
export const NOBODY: CommerceAnswer = { status: 'unreachable', code: null, detail: 'no route' };
export const NEVER = new AbortController().signal;

/** A platform that counts what it gets. */
export interface FakePlatform extends CommercePort {
  readonly keys: string[];
  /** How it answers the next sends; the last answer stays. */
  answers: (CommerceAnswer | Promise<CommerceAnswer>)[];
}

export function fakePlatform(...answers: FakePlatform['answers']): FakePlatform {
  const platform: FakePlatform = {
    keys: [],
    answers: answers.length > 0 ? answers : [YES],
    async send(_asked, key) {
      platform.keys.push(key);
      const [next] = platform.answers.length > 1 ? platform.answers.splice(0, 1) : platform.answers;
      return next ?? YES;
    },
    dispose() {},
  };
  return platform;
}

export interface TestStudio {
  loop: ShowLoop;
  readonly clock: StudioClock;
  readonly obs: SimulatedObs;
  readonly journal: MemoryJournal;
  readonly platform: FakePlatform;
  ask(wish: Wish, id?: string): ReturnType<ShowLoop['handle']>;
  /** Time stands still but for this: lets the studio run to `n` seconds after the run was opened. */
  to(n: number): Promise<void>;
  /** Lets time run on from now, as fast as the clock goes. */
  run(): void;
  /** Stops as a crash does, and comes back `n` seconds after the run was opened. */
  crashUntil(n: number): void;
  entries(): readonly Entry[];
  facts<K extends Fact['kind']>(kind: K): readonly Extract<Fact, { kind: K }>[];
  dispose(): Promise<void>;
}

/** Stops the clock. Returns the way to let it go on. */
function holdStill(clock: StudioClock): () => void {
  let letGo = () => {};
  clock.hold(new Promise<void>((resolve) => (letGo = resolve)));
  return letGo;
}

/** Opens a run of a sheet in a studio of its own. */
export function openStudio(sheet: RunSheet, platform = fakePlatform(), mode: Mode = 'rehearsal'): TestStudio {
  const runId = 'run-1';
  const journal = memoryJournal();
  const obs = createSimulatedObs();
  let clock = virtualClock(1e9, OPENED);
  let letGo = holdStill(clock);
  let presses = 0;
  const opening = { sheetRevision: 1, sheetHash: 'hash', mode, dayStart: MIDNIGHT };
  journal.append(runId, [{ at: OPENED, commandId: null, by: 'studio', fact: openFact(sheet, opening) }]);
  const open = () =>
    createShowLoop({
      runId,
      plan: () => ({ sheet, revision: 1 }),
      journal,
      clock,
      picture: obs,
      commerce: platform,
      log: SILENT,
    });
  const entries = () => journal.read(runId, 1, Number.MAX_SAFE_INTEGER);
  const studio: TestStudio = {
    loop: open(),
    get clock() {
      return clock;
    },
    obs,
    journal,
    platform,
    ask: (wish, id = `press-${++presses}`) => studio.loop.handle({ ...wish, id }, 'producer'),
    async to(n) {
      letGo();
      await clock.sleepUntil(after(OPENED, seconds(n)), NEVER);
      letGo = holdStill(clock);
      // What was woken with us, and the work that it began, comes to its end first.
      await new Promise((resolve) => setImmediate(resolve));
    },
    run: () => letGo(),
    crashUntil(n) {
      void studio.loop.dispose();
      clock.dispose();
      clock = virtualClock(1e9, after(OPENED, seconds(n)));
      letGo = holdStill(clock);
      studio.loop = open();
    },
    entries,
    facts: <K extends Fact['kind']>(kind: K) =>
      entries()
        .map(({ fact }) => fact)
        .filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind),
    async dispose() {
      await studio.loop.dispose();
      clock.dispose();
    },
  };
  return studio;
}
