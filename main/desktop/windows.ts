/** The windows: at most one of each screen. Knows which page belongs to which screen, so that IPC can tell who is asking. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { DesktopView } from '../../preload/bridge.ts';
import type { Log } from './log.ts';
import { addressOf } from './origin.ts';

/** The part of a window that is used here. */
export type StudioWindow = Pick<
  BrowserWindow,
  | 'once'
  | 'on'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'minimize'
  | 'maximize'
  | 'isDestroyed'
  | 'getBounds'
> & { readonly webContents: Pick<BrowserWindow['webContents'], 'id' | 'setBackgroundThrottling'> };

export interface Windows<W extends StudioWindow = StudioWindow> {
  /** Opens a screen, or brings it to the front when it is open. */
  open(view: DesktopView): W;
  get(view: DesktopView): W | null;
  /** The screen whose page has this id, null for a page that is none of ours. */
  viewOf(webContentsId: number): DesktopView | null;
  /** While a show runs no page is slowed down and the console's close button only puts it aside. */
  setRunning(running: boolean): void;
  /** From now on windows close without asking: the program is going. */
  letGo(): void;
}

/** A page whose first paint never comes (a graphics driver that does not start) is shown as it is after this time, ms. */
const LONGEST_HIDDEN = 5_000;

/** Makes the windows. `make` builds one from its options; `options` says how for a screen. */
export function createWindows<W extends StudioWindow>(
  make: (options: BrowserWindowConstructorOptions) => W,
  options: (view: DesktopView) => BrowserWindowConstructorOptions,
  log: Log,
  wait: (ms: number, then: () => void) => void,
): Windows<W> {
  const open = new Map<DesktopView, W>();
  let running = false;
  let leaving = false;

  const create = (view: DesktopView): W => {
    const made = options(view);
    const window = make(made);
    open.set(view, window);
    let shown = false;
    const show = () => {
      if (shown || window.isDestroyed()) return;
      shown = true;
      if (view !== 'console' && made.x !== undefined) window.maximize();
      window.show();
      log('info', 'window-shown', { view });
    };
    window.once('ready-to-show', show);
    wait(LONGEST_HIDDEN, show);
    window.on('close', (event) => {
      // Closing a window never ends a run: the console is put aside, where the task bar has it.
      if (view !== 'console' || !running || leaving) return;
      event.preventDefault();
      window.minimize();
    });
    window.once('closed', () => void open.delete(view));
    if (running) window.webContents.setBackgroundThrottling(false);
    // Rejects when the window is closed before the page is there, which is nobody's fault.
    window.loadURL(addressOf(view)).catch(() => log('warn', 'page-not-loaded', { view }));
    return window;
  };

  return {
    open(view) {
      const window = open.get(view);
      if (!window || window.isDestroyed()) return create(view);
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return window;
    },
    get: (view) => open.get(view) ?? null,
    viewOf: (id) => [...open].find(([, window]) => !window.isDestroyed() && window.webContents.id === id)?.[0] ?? null,
    setRunning(on) {
      running = on;
      for (const [view, window] of open) {
        if (!window.isDestroyed()) window.webContents.setBackgroundThrottling(!on && view === 'console');
      }
    },
    letGo() {
      leaving = true;
    },
  };
}
