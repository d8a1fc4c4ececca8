/** What a page may ask the shell for. */
import type * as Electron from 'electron';
import { fail, ok } from '../../core/result.ts';
import { CHANNELS, GLOBAL_KEY_CHANNEL } from '../../preload/channels.ts';
import { createConnect } from './connect.ts';
import { openExternal } from './external.ts';
import { createGlobalKeys, globalKeysSchema } from './globalKeys.ts';
import { createHandle } from './ipc.ts';
import type { Log } from './log.ts';
import { pdfSchema, savePdf, savePdfDialog } from './pdf.ts';
import type { Supervisor } from './studio/supervisor.ts';
import type { Windows } from './windows.ts';

/** Answers pages from now on. */
export function installCommands(
  electron: typeof Electron,
  parts: { readonly screens: Windows<Electron.BrowserWindow>; readonly studio: Supervisor; readonly log: Log },
): void {
  const { screens, studio, log } = parts;
  const handle = createHandle(electron.ipcMain, screens.viewOf, log);
  const connect = createConnect(studio, () => new electron.MessageChannelMain());

  handle(CHANNELS.connect, (view, ticket, event) => connect(view, ticket, () => event.senderFrame));
  handle(CHANNELS.openAnchorWindow, (view) => {
    if (view !== 'console') return fail('not-allowed', 'Only the console opens the anchor’s window.');
    screens.open('anchor');
    return ok({});
  });
  handle(CHANNELS.openMonitorWindow, (view) => {
    if (view !== 'console') return fail('not-allowed', 'Only the console opens the monitor screen.');
    screens.open('monitor');
    return ok({});
  });
  const keys = createGlobalKeys(electron.globalShortcut, process.platform === 'darwin', (action) => {
    const console = screens.get('console');
    if (console && !console.isDestroyed()) console.webContents.send(GLOBAL_KEY_CHANNEL, action);
  });
  electron.app.on('will-quit', keys.dispose);
  handle(CHANNELS.setGlobalKeys, (view, argument) => {
    if (view !== 'console') return fail('not-allowed', 'Only the console takes keys for the whole machine.');
    const parsed = globalKeysSchema.safeParse(argument);
    return parsed.success ? ok({ refused: keys.set(parsed.data) }) : fail('bad-argument', 'This is no list of keys.');
  });
  handle(CHANNELS.savePdf, async (view, argument) => {
    const window = screens.get(view);
    const wish = pdfSchema.safeParse(argument);
    if (!window || !wish.success) return fail('bad-argument', 'A PDF has a name and lies or stands.');
    return ok(await savePdf(window, wish.data, savePdfDialog(electron.dialog)));
  });
  handle(CHANNELS.openExternal, (_view, url) =>
    typeof url === 'string'
      ? openExternal(url, (address) => electron.shell.openExternal(address))
      : fail('bad-argument', 'An address is a text.'),
  );
}
