/** Actions on outputs: recording, stream, replay, screenshots, hotkeys. OBS says yes to much that then does not come about, so each is read back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import { ActError, named, type ActRun } from './obs.act.run.ts';
import { imageSchema, outputSchema } from './obs.replies.ts';
import { ObsError } from './obs.request.ts';

type Of<D extends ObsAction['do']> = Extract<ObsAction, { do: D }>;

const recordSchema = z.object({ outputActive: z.boolean(), outputPaused: z.boolean(), outputTimecode: z.string() });
const replaySchema = z.object({ savedReplayPath: z.string() });
const hotkeysSchema = z.object({ hotkeys: z.array(z.string()) });
/** An output may take this long to come up (an encoder starts) and to end (a file is finished), ms. */
const UP_MS = 8000;
const DOWN_MS = 15_000;
const PICTURE_MS = 15_000;
/** obs-websocket's words for an output that does not stand as the request needs it. */
const NOT_AS_NEEDED: ReadonlySet<number> = new Set([501, 502, 503, 504, 604]);

const REQUESTS = {
  start: 'StartRecord',
  stop: 'StopRecord',
  pause: 'PauseRecord',
  resume: 'ResumeRecord',
  split: 'SplitRecordFile',
  chapter: 'CreateRecordChapter',
} as const satisfies Record<Of<'record'>['op'], string>;

/** Starts, stops, pauses, resumes, splits, marks a chapter. Resolves to whether it was seen to come about. */
export async function record(run: ActRun, { op, name }: Of<'record'>, features: ReadonlySet<string>): Promise<boolean> {
  const type = REQUESTS[op];
  if (!features.has(type)) throw new ActError('obs-cannot', `This OBS has no ${type}`);
  const status = () => run.read(recordSchema, 'GetRecordStatus');
  const before = await status();
  if (isSoAlready(op, before)) return true;
  if (op !== 'start' && !before.outputActive) throw new ActError('obs-refused', 'OBS does not record');
  const data = op === 'chapter' && name !== '' ? { data: { chapterName: name } } : {};
  try {
    await run.write(op === 'chapter' ? `${type} ${name}` : type, { type, ...data });
  } catch (error) {
    // Splitting and chapters need a way of recording that OBS is set up for.
    const needsSetUp = op === 'split' || op === 'chapter';
    if (needsSetUp && error instanceof ObsError && error.reason === 'refused')
      throw new ActError('obs-cannot', `OBS is not set up for it: ${error.message}`);
    throw error;
  }
  switch (op) {
    case 'start':
      await run.mustRead('the recording has not begun', async () => (await status()).outputActive, UP_MS);
      return true;
    case 'stop':
      await run.mustRead('the recording goes on', async () => !(await status()).outputActive, DOWN_MS);
      return true;
    case 'pause':
      await run.mustRead('the recording goes on', async () => (await status()).outputPaused);
      return true;
    case 'resume':
      await run.mustRead('the recording is paused', async () => !(await status()).outputPaused);
      return true;
    case 'split':
    case 'chapter':
      return false;
    default:
      return op satisfies never;
  }
}

function isSoAlready(op: Of<'record'>['op'], now: { outputActive: boolean; outputPaused: boolean }): boolean {
  if (op === 'start') return now.outputActive;
  if (op === 'stop') return !now.outputActive;
  if (op === 'pause') return now.outputPaused;
  return op === 'resume' && now.outputActive && !now.outputPaused;
}

/** Goes on air or off. A stream that OBS gives up at once (no server, no key) ends in `obs-not-done`. */
export async function stream(run: ActRun, { op }: Of<'stream'>): Promise<void> {
  const isOn = async () => (await run.read(outputSchema, 'GetStreamStatus')).outputActive;
  const wanted = op === 'start';
  if ((await isOn()) === wanted) return;
  const type = wanted ? 'StartStream' : 'StopStream';
  await run.write(type, { type });
  await run.mustRead(
    wanted ? 'the stream has not begun' : 'the stream goes on',
    async () => (await isOn()) === wanted,
    wanted ? UP_MS : DOWN_MS,
  );
}

/** Saves the replay buffer, and waits for its new file's name. */
export async function replay(run: ActRun): Promise<void> {
  const saved = async () => (await run.read(replaySchema, 'GetLastReplayBufferReplay')).savedReplayPath;
  const before = await standing('the replay buffer does not run', saved());
  await run.write('SaveReplayBuffer', { type: 'SaveReplayBuffer' });
  await run.mustRead('no new replay file', async () => (await saved()) !== before, DOWN_MS);
  run.writes.push(await saved());
}

/** Keeps a picture of a source or scene as a PNG in `folder`, under `name`. */
export async function screenshot(run: ActRun, sourceName: string, folder: string, name: string): Promise<void> {
  const data = { sourceName, imageFormat: 'png' };
  const { imageData } = await named(
    `source ${sourceName}`,
    run.read(imageSchema, 'GetSourceScreenshot', data, PICTURE_MS),
  );
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64'), { flag: 'wx' });
  run.acknowledgedMs = run.ms;
  run.writes.push(file);
}

/** Presses a hotkey. What it does is its own affair, so nothing is verified. */
export async function hotkey(run: ActRun, { name: hotkeyName }: Of<'hotkey'>): Promise<void> {
  const { hotkeys } = await run.read(hotkeysSchema, 'GetHotkeyList');
  if (!hotkeys.includes(hotkeyName)) throw new ActError('obs-no-such-name', `OBS has no hotkey ${hotkeyName}`);
  await run.write(`TriggerHotkeyByName ${hotkeyName}`, { type: 'TriggerHotkeyByName', data: { hotkeyName } });
}

/** How far the recording is; null when there is none. */
export async function recordTimecode(run: ActRun): Promise<string | null> {
  const { outputActive, outputTimecode } = await run.read(recordSchema, 'GetRecordStatus');
  return outputActive ? outputTimecode : null;
}

/** Runs a request that needs an output to stand; where it doesn't, this OBS can't. */
async function standing<T>(why: string, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ObsError && error.status !== null && NOT_AS_NEEDED.has(error.status))
      throw new ActError('obs-cannot', why);
    throw error;
  }
}
