/**
 * What the shell gives to the page of a window, as `window.anchorStudio`. Named functions only: none takes a channel's name, and
 * no event object of Electron's reaches the page. In a browser `window.anchorStudio` is absent. Types only: safe to import anywhere.
 */
import type { ToSeat, ToStudio } from '../core/contract/messages.ts';
import type { Port } from '../core/contract/port.ts';
import type { Result } from '../core/result.ts';

/** Which screen a window was opened for. The window's role follows from it: `console` and `monitor` are a producer's, `anchor` an anchor's. */
export type DesktopView = 'console' | 'anchor' | 'monitor';

export interface StudioBridge {
  readonly platform: 'darwin' | 'win32' | 'linux' | 'other';
  /** The product's version, e.g. `0.1.0`. */
  readonly version: string;
  /** The screen that this window shows. The address says the same: `studio://app/` or `studio://app/anchor`. */
  readonly view: DesktopView;
  /**
   * A pipe to the studio, usable at once: what is posted before the studio is up waits. `onClose` is called when the studio went away
   * (a crash, or a newer `connect` of the same window); call `connect` again, it waits until the studio is back.
   */
  connect(): Port<ToSeat, ToStudio>;
  /** Opens the anchor's window, on a second display when there is one, or brings it to the front. */
  openAnchorWindow(): Promise<Result<Record<string, never>, BridgeRefusal>>;
  /** Opens the monitor screen's window, on a display that has none of ours when there is one, or brings it to the front. */
  openMonitorWindow(): Promise<Result<Record<string, never>, BridgeRefusal>>;
  /**
   * Makes these keys work while another program is in front, and no others. Only those with a modifier and F-keys are taken; the answer
   * names the actions whose key the system did not give, e.g. because another program has it.
   */
  setGlobalKeys(keys: readonly GlobalKey[]): Promise<Result<{ readonly refused: readonly string[] }, BridgeRefusal>>;
  /** Calls back with the action of a global key. Returns the unsubscribe. */
  onGlobalKey(listener: (action: string) => void): () => void;
  /** Opens a page of the product's documentation or of a platform in the user's browser. */
  openExternal(url: string): Promise<Result<Record<string, never>, BridgeRefusal>>;
  /** Saves this page as it prints as a PDF, where its person chooses; `file` is the name, null when they would rather not. */
  savePdf(wish: {
    readonly name: string;
    readonly landscape: boolean;
  }): Promise<Result<{ readonly file: string | null }, BridgeRefusal>>;
}

/** A key for the whole machine: the chord as the screens write it (`Alt+KeyX`), and the action that it means. */
export interface GlobalKey {
  readonly chord: string;
  readonly action: string;
}

/** Stable codes with which the shell refuses. `bad-sender` can't happen to an honest page. */
export type BridgeRefusal = 'bad-sender' | 'bad-argument' | 'not-allowed' | 'failed';

declare global {
  interface Window {
    readonly anchorStudio?: StudioBridge;
  }
}
