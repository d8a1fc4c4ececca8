/** Actions on sound: mute, volume, and fades that make way for a newer one and for a person's hand. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { ObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import type { Instant } from '../../../core/time/time.ts';
import { ActError, named, type ActRun } from './obs.act.run.ts';

type Of<D extends ObsAction['do']> = Extract<ObsAction, { do: D }>;

const muteSchema = z.object({ inputMuted: z.boolean() });
const volumeSchema = z.object({ inputVolumeDb: z.number() });
/** How often a fade moves the fader, ms. */
const STEP_MS = 40;
/** OBS keeps the volume as a factor, so a dB value comes back a little off. */
const SAME_DB = 0.05;
/** Below this nothing is heard: a fade begins or ends here rather than at −100. */
const SILENCE_DB = -60;

/** Mutes or unmutes. */
export async function mute(run: ActRun, { source: inputName, on }: Of<'mute'>): Promise<void> {
  const read = () => named(`sound of ${inputName}`, run.read(muteSchema, 'GetInputMute', { inputName }));
  const isSo = async () => (await read()).inputMuted === on;
  if (await isSo()) return;
  await run.write(`SetInputMute ${inputName} ${on}`, { type: 'SetInputMute', data: { inputName, inputMuted: on } });
  await run.mustRead(`${inputName} is ${on ? 'not ' : ''}muted`, isSo);
}

/** The faders of an OBS: one fade at a time on each. */
export class Faders {
  #fades = new Map<string, symbol>();
  #now: () => Instant;

  /** @param now the studio's clock, on which fades run. */
  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** Ends every fade where it is. */
  stop(): void {
    this.#fades.clear();
  }

  /**
   * Sets a volume, at once or over a time. A fade ends in `superseded` when a newer volume is asked for, and in `obs-by-hand` when
   * a person moves the fader.
   */
  async volume(run: ActRun, { source: inputName, db, over }: Of<'volume'>): Promise<void> {
    const mine = Symbol(inputName);
    this.#fades.set(inputName, mine);
    const read = async () =>
      (await named(`sound of ${inputName}`, run.read(volumeSchema, 'GetInputVolume', { inputName }))).inputVolumeDb;
    const write = (inputVolumeDb: number) =>
      run.write(`SetInputVolume ${inputName} ${inputVolumeDb} dB`, {
        type: 'SetInputVolume',
        data: { inputName, inputVolumeDb },
      });
    const from = await read();
    if (over !== null && over > 0 && !same(from, db))
      await this.#fade(mine, run, { inputName, from, db, over, read, write });
    this.#mustBeMine(inputName, mine);
    if (!same(await read(), db)) await write(db);
    await run.mustRead(`${inputName} is not at ${db} dB`, async () => same(await read(), db));
    if (this.#fades.get(inputName) === mine) this.#fades.delete(inputName);
  }

  async #fade(mine: symbol, run: ActRun, fade: Fade): Promise<void> {
    const { inputName, from, db, over, read, write } = fade;
    const [begun, started] = [this.#now(), performance.now()];
    let stands = from;
    for (;;) {
      // A studio's clock that stands still (a rehearsal that waits for us) must not hold up the fade.
      const passed = Math.max(this.#now() - begun, performance.now() - started);
      if (passed >= over) break;
      const next = audible(from) + (audible(db) - audible(from)) * (passed / over);
      this.#mustBeMine(inputName, mine);
      if (!same(await read(), stands)) throw new ActError('obs-by-hand', `A person moved the fader of ${inputName}`);
      this.#mustBeMine(inputName, mine);
      await write(next);
      stands = next;
      await delay(Math.min(STEP_MS, over - passed));
    }
    if (!same(await read(), stands)) throw new ActError('obs-by-hand', `A person moved the fader of ${inputName}`);
    run.writes.splice(
      0,
      run.writes.length,
      `SetInputVolume ${inputName} ${from.toFixed(1)} to ${db} dB over ${over} ms`,
    );
  }

  #mustBeMine(inputName: string, mine: symbol): void {
    if (this.#fades.get(inputName) !== mine)
      throw new ActError('superseded', `A newer volume of ${inputName} took its place`);
  }
}

interface Fade {
  readonly inputName: string;
  readonly from: number;
  readonly db: number;
  readonly over: number;
  read(): Promise<number>;
  write(db: number): Promise<void>;
}

function audible(db: number): number {
  return Math.max(SILENCE_DB, db);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_DB;
}
