/** The product's windows, made with Electron's own objects. */
import type * as Electron from 'electron';
import { reviveOnCrash } from './crash.ts';
import { anchorArea } from './displays.ts';
import type { Log } from './log.ts';
import type { Paths } from './paths.ts';
import { createBackoff } from './studio/backoff.ts';
import { windowOptions } from './windowOptions.ts';
import { createWindows, type Windows } from './windows.ts';

/** Makes them; nothing is opened yet. */
export function createScreens(electron: typeof Electron, paths: Paths, log: Log): Windows<Electron.BrowserWindow> {
  const { app, BrowserWindow } = electron;

  const wait = (ms: number, then: () => void) => void setTimeout(then, ms);
  const freeArea = () => {
    const { screen } = electron;
    const main = screens.get('console');
    const at = main ? screen.getDisplayMatching(main.getBounds()) : screen.getPrimaryDisplay();
    return anchorArea(screen.getAllDisplays(), at.id);
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
        area: view === 'anchor' ? freeArea() : null,
        devTools: !app.isPackaged,
      }),
    log,
    wait,
  );
  return screens;
}
