/**
 * Whose hand was on the program scene. We know what the program should read by our own doing; when OBS reads otherwise twice in a
 * row, a person did it. Twice, for OBS itself passes through other scenes for a moment (leaving Studio Mode).
 */
import type { Picture } from '../../../core/show/show.state.ts';

/** A scene to assert: by the sheet's word for it, or by OBS's own name. */
export interface SceneAim {
  readonly name: string;
  readonly of: 'sheet' | 'obs';
}

/** The scene that a picture asserts; null for none. */
export function aimOf({ scene }: Picture): SceneAim | null {
  return scene === null ? null : { name: scene, of: 'sheet' };
}

export interface ProgramWatchHooks {
  /** Asks for the program to be read once more. */
  doubt(): void;
  onSceneByHand(scene: string): void;
}

export class ProgramWatch {
  #hooks: ProgramWatchHooks;
  /** What the program should read; null until it was read once, and after a switch of unknown outcome. */
  #expected: string | null = null;
  #suspect: string | null = null;
  /** The scene that the show asserted last. */
  #wanted: SceneAim | null = null;
  /** The assertion of {@link #wanted} has not reached OBS yet. */
  #due = false;
  #byHand: string | null = null;
  #switching = 0;

  constructor(hooks: ProgramWatchHooks) {
    this.#hooks = hooks;
  }

  /** The scene that a person chose since the last cue edge; null when OBS follows the show. */
  get byHand(): string | null {
    return this.#byHand;
  }

  /** Whether a reading of the program may be older than what we did to it: a switch of ours is on its way, or has just been answered. */
  isOld(program: string | null): boolean {
    return this.#switching > 0 || (this.#expected !== null && program !== this.#expected);
  }

  /** The show asserts a scene: a cue edge, which ends the reign of a person's choice. */
  want(scene: SceneAim): void {
    this.#wanted = scene;
    this.#due = true;
    this.#byHand = null;
  }

  /** OBS reads as wanted, without a write: its `scene` is what `aim` meant. */
  stands(scene: string, aim: SceneAim): void {
    this.#expected = scene;
    this.#suspect = null;
    if (aim.name === this.#wanted?.name && aim.of === this.#wanted.of) this.#due = false;
  }

  /** Sends our own switch. Readings meanwhile are ours or too old to judge by. */
  async switch<T>(scene: string, aim: SceneAim, send: () => Promise<T>): Promise<T> {
    this.#switching += 1;
    try {
      const sent = await send();
      this.stands(scene, aim);
      return sent;
    } catch (error) {
      // Whether OBS has switched is not known: the next reading is taken as it is.
      this.#expected = null;
      throw error;
    } finally {
      this.#switching -= 1;
    }
  }

  /** A reading of the program. */
  onProgram(program: string | null): void {
    if (program === null || this.#switching > 0) return;
    if (program === this.#expected) this.#suspect = null;
    else if (this.#expected === null) this.#expected = program;
    else if (program !== this.#suspect) {
      this.#suspect = program;
      this.#hooks.doubt();
    } else this.#report(program);
  }

  /** The link is live again: gives the scene to assert, or null. */
  onLive(program: string | null, restarted: boolean): SceneAim | null {
    // While a switch of ours is on its way nothing that was read tells whose hand it was; that switch says what is next.
    if (this.#switching > 0 && !restarted) return null;
    const known = this.#expected;
    this.#suspect = null;
    if (restarted) {
      // A new OBS shows what it happened to have saved: it gets back what the old one showed.
      this.#expected = program;
      return this.#byHand === null ? this.#wanted : { name: this.#byHand, of: 'obs' };
    }
    if (known !== null && program !== null && program !== known) {
      this.#due = false;
      this.#report(program);
      return null;
    }
    this.#expected = program;
    return this.#due ? this.#wanted : null;
  }

  onRename(from: string, to: string): void {
    if (this.#expected === from) this.#expected = to;
    if (this.#byHand === from) this.#byHand = to;
  }

  forget(): void {
    this.#expected = null;
    this.#suspect = null;
    this.#byHand = null;
    this.#due = this.#wanted !== null;
  }

  #report(program: string): void {
    this.#expected = program;
    this.#suspect = null;
    this.#byHand = program;
    this.#hooks.onSceneByHand(program);
  }
}
