/** The product's windows, made with Electron's own objects. */
import type * as Electron from 'electron';
import { reviveOnCrash } from './crash.ts';
import { freeArea } from './displays.ts';
import type { DesktopView } from '../../preload/bridge.ts';
import type { Log } from './log.ts';
import type { Paths } from './paths.ts';
import { createBackoff } from './studio/backoff.ts';
import { windowOptions } from './windowOptions.ts';
import { createWindows, type Windows } from './windows.ts';

/** Makes them; nothing is opened yet. */
export function createScreens(electron: typeof Electron, paths: Paths, log: Log): Windows<Electron.BrowserWindow> {
  const { app, BrowserWindow } = electron;

  const wait = (ms: number, then: () => void) => void setTimeout(then, ms);
  /** A window beside the console goes where none of ours is; with two displays both go to the one that is not the console's. */
  const areaFor = (view: DesktopView) => {
    if (view === 'console') return null;
    const { screen } = electron;
    const at = (other: DesktopView) => {
      const window = screens.get(other);
      return window && !window.isDestroyed() ? [screen.getDisplayMatching(window.getBounds()).id] : [];
    };
    const main = at('console')[0] ?? screen.getPrimaryDisplay().id;
    const displays = screen.getAllDisplays();
    const other = view === 'anchor' ? at('monitor') : at('anchor');
    return freeArea(displays, [main, ...other]) ?? freeArea(displays, [main]);
  };
  const make = (options: Electron.BrowserWindowConstructorOptions) => {
    const window = new BrowserWindow(options);
    reviveOnCrash(window, { backoff: createBackoff(), log, now: Date.now, wait });
    return window;
  };
  const screens: Windows<Electron.BrowserWindow> = createWindows(
    make,
    (view) =>
      windowOptions({
        view,
        preload: paths.preload,
        version: app.getVersion(),
        area: areaFor(view),
        devTools: !app.isPackaged,
      }),
    log,
    wait,
  );
  return screens;
}
