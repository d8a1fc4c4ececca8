/** How a run is taken up again: its journal replayed, its clock continued, and the gap written down. */
import { apply } from '../../../core/show/show.apply.ts';
import type { Fact } from '../../../core/show/show.facts.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import { duration, less, type Instant } from '../../../core/time/time.ts';
import type { JournalPort } from '../store/journal.port.ts';
import { JUMP_AT_LEAST, type StudioClock } from './clock.ts';
import { OpenActs } from './act.sender.ts';
import type { LinkFact } from './obs.facts.ts';
import type { MarkFact } from './recording.marks.ts';

/** A run as its journal tells it. */
export interface Past {
  readonly state: ShowState;
  readonly lastAt: Instant;
  /** The link to OBS as it was last told of. */
  readonly link: LinkFact | null;
  /** What OBS was asked for by itself and has not answered. */
  readonly acts: OpenActs;
  /** The newest mark of the recording. */
  readonly mark: MarkFact | null;
}

const PAGE = 1000;

/** Replays a run. Throws when there is no such run. */
export function replay(journal: JournalPort, runId: string): Past {
  let state: ShowState | null = null;
  let lastAt: Instant | null = null;
  let link: LinkFact | null = null;
  let mark: MarkFact | null = null;
  const acts = new OpenActs();
  for (let page = journal.read(runId, 1, PAGE); page.length > 0;) {
    for (const entry of page) {
      state = apply(state, entry);
      lastAt = entry.at;
      if (entry.fact.kind === 'obs-link') link = entry.fact;
      if (entry.fact.kind === 'recording-mark') mark = entry.fact;
      acts.note(entry);
    }
    page = journal.read(runId, (state?.seq ?? 0) + 1, PAGE);
  }
  if (state === null || lastAt === null) throw new Error(`The journal has no run ${runId}`);
  return { state, lastAt, link, acts, mark };
}

/** Continues the clock where the run left it, and gives the facts of the time between. */
export function comeBack({ state, lastAt, acts }: Past, clock: StudioClock): readonly Fact[] {
  if (state.phase === 'ended') return [];
  const offset = clock.continueFrom(state.wallOffset, lastAt);
  const by = less(offset, state.wallOffset);
  const facts: Fact[] = [];
  if (state.phase !== 'ready') {
    const downFor = duration(Math.max(0, clock.now() - lastAt));
    facts.push({ kind: 'studio-restarted', downFor }, ...acts.lost);
  }
  if (Math.abs(by) > JUMP_AT_LEAST) facts.push({ kind: 'clock-jumped', by });
  return facts;
}
