/**
 * `anchor-studio run FILE`: rehearses the whole show without a screen, on a clock of any speed. Always a rehearsal: no platform is
 * reached. With `--obs` the picture is a real OBS's, provided that it is off air.
 */
import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { createMatcher } from '../../../core/compliance/matcher.ts';
import { CHECK_SETTINGS, checkSheet } from '../../../core/runsheet/check/check.run.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { isStreamCue } from '../../../core/show/show.asks.ts';
import type { Entry } from '../../../core/show/show.facts.ts';
import { instant } from '../../../core/time/time.ts';
import { readLexicon } from '../compliance/lexicon.files.ts';
import { openLog } from '../log.ts';
import type { PicturePort } from '../obs/picture.port.ts';
import { autopilot } from '../rehearsal/autopilot.ts';
import { virtualClock } from '../show/clock.virtual.ts';
import { createStudio } from '../studio.ts';
import { complain } from './complain.ts';
import { passwordOf } from './startCommand.ts';

export interface RunOptions {
  readonly data: string;
  readonly speed: number;
  /** Never done, and asked for all the same. */
  readonly live?: boolean;
  readonly obs?: string;
  readonly obsPasswordEnv?: string;
}

/** How long OBS may take to be there, ms. */
const OBS_WITHIN = 15_000;

/** `run` arms, fires and goes on by itself, and live that would spend money that nobody has armed. */
const NOT_LIVE =
  'run only rehearses: it arms, fires and presses GO by itself, and live nobody would have armed what spends money. Nothing was started. ' +
  'Run the live show at the console: anchor-studio start --mode live --sheet FILE --gateway URL. Its pre-flight holds a show with a block back, and takes the name and reason of whoever overrides into the log.';

/** Runs the show and prints its as-run log as JSON lines while it grows. Status 0: it ended, and everything asked for was done. */
export async function runCommand(file: string, options: RunOptions): Promise<number> {
  if (options.live === true) return complain(NOT_LIVE);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return complain(`The run sheet ${file} can't be read. Nothing was changed; check the path.`);
  const clock = virtualClock(options.speed, instant(Date.now()));
  const opened = await createStudio({
    dataDir: options.data,
    version: '',
    mode: 'rehearsal',
    afresh: true,
    sheet: { name: basename(file), bytes: new Uint8Array(bytes) },
    obs: options.obs === undefined ? null : { url: options.obs, password: passwordOf(options.obsPasswordEnv) },
    log: openLog(options.data, true),
    clock,
  });
  if (!opened.ok) return complain(opened.message);
  const studio = opened.value;
  tellBlocks(studio.runs.current.plan.sheet);
  const troubles: string[] = [];
  const left = streamCues(studio.runs.current.plan.sheet);
  const print = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      process.stdout.write(`${JSON.stringify(entry)}\n`);
      const trouble = troubleOf(entry, left);
      if (trouble) troubles.push(trouble);
    }
  };
  try {
    print(studio.readLog(1, 1000));
    studio.runs.onEntries(print);
    const ready = options.obs === undefined ? null : await obsReady(studio.runs.current.picture);
    if (ready !== null) return complain(ready);
    const done = await autopilot(studio.runs.current.loop, clock, stopped());
    if (!done.ok) return complain(done.message);
    if (left.size > 0)
      process.stderr.write(`A rehearsal leaves the stream alone. Not fired: ${[...left].join(', ')}\n`);
    for (const { cueId, code } of done.value.refused) troubles.push(`cue ${cueId} could not be fired: ${code}`);
    return troubles.length === 0 ? 0 : complain(`The show ended, but not all of it went well:\n${summary(troubles)}`);
  } finally {
    await studio.close();
    clock.dispose();
  }
}

/** A rehearsal starts whatever the pre-flight says; but somebody should know what would hold the live show back. */
function tellBlocks(sheet: RunSheet): void {
  const findings = checkSheet(sheet, CHECK_SETTINGS, createMatcher(readLexicon()));
  const rules = findings.flatMap(({ severity, rule }) => (severity === 'block' ? [rule] : []));
  if (rules.length > 0)
    process.stderr.write(
      `${rules.length} findings would hold a live show of this sheet back (${[...new Set(rules)].join(', ')}); anchor-studio check tells them.\n`,
    );
}

/** Cues that start or stop the stream: the autopilot leaves them to people. */
function streamCues({ segments }: RunSheet): ReadonlySet<string> {
  return new Set(segments.flatMap(({ cues }) => cues.filter(isStreamCue).map(({ id }) => id)));
}

/** What an entry says went wrong, or null. `left`: cues that were not meant to fire. */
function troubleOf({ fact }: Entry, left: ReadonlySet<string>): string | null {
  switch (fact.kind) {
    case 'cue-missed':
      return left.has(fact.cueId) ? null : `cue ${fact.cueId} was missed`;
    case 'action-answered':
      return ['failed', 'refused', 'expired'].includes(fact.status)
        ? `${fact.target} ${fact.status}: ${fact.detail || fact.code}`
        : null;
    default:
      return null;
  }
}

/** Each trouble once, with how often it came. */
function summary(troubles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const trouble of troubles) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  return [...counts].map(([trouble, count]) => `  ${trouble}${count > 1 ? ` (${count} times)` : ''}`).join('\n');
}

/** Waits for OBS and puts the overlays there. Returns why that can't be, or null when all is ready. */
async function obsReady(picture: PicturePort): Promise<string | null> {
  const live = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), OBS_WITHIN);
    const look = () => {
      if (picture.view.link !== 'live') return;
      clearTimeout(timer);
      resolve(true);
    };
    picture.onView(look);
    look();
  });
  if (!live)
    return `OBS is not there (${picture.view.problem ?? picture.view.link}). The show was not started; its run is kept.`;
  if (picture.view.overlays === 'ready') return null;
  const provisioned = await picture.provision(null);
  return provisioned.ok ? null : `The overlays can't be put into OBS: ${provisioned.message}`;
}

/** Aborts when the process is told to stop. */
function stopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
