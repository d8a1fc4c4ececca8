/** The one way from a page into the shell. Who asks is checked here, once, before anything is done. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { BridgeRefusal, DesktopView } from '../../preload/bridge.ts';
import { CHANNELS, type Channel } from '../../preload/channels.ts';
import { fail, type Result } from '../../core/result.ts';
import type { Log } from './log.ts';
import { isAppUrl } from './origin.ts';

/** What is looked at of the one who asks. */
export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
}

/** The screen that asks, or null unless it is the main frame of a registered window at our own origin. An empty address is refused too. */
export function screenOf(event: Sender, viewOf: (webContentsId: number) => DesktopView | null): DesktopView | null {
  try {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !isAppUrl(frame.url)) return null;
    return viewOf(event.sender.id);
  } catch {
    // A frame that went away meanwhile throws when it is looked at.
    return null;
  }
}

export type Answer<T> = Promise<Result<T, BridgeRefusal>> | Result<T, BridgeRefusal>;
export type Handle = <T>(
  channel: Channel,
  run: (view: DesktopView, argument: unknown, event: IpcMainInvokeEvent) => Answer<T>,
) => void;

/** Makes `handle`. What a handler throws reaches the page as a code only: paths and stacks stay here. */
export function createHandle(
  ipc: Pick<IpcMain, 'handle'>,
  viewOf: (webContentsId: number) => DesktopView | null,
  log: Log,
): Handle {
  return (channel, run) => {
    if (!Object.values(CHANNELS).includes(channel)) throw new Error(`There is no channel ${channel}.`);
    ipc.handle(channel, async (event, argument: unknown) => {
      const view = screenOf(event, viewOf);
      if (view === null) {
        log('warn', 'ipc-refused', { channel });
        return fail('bad-sender', 'This page may not ask the shell for anything.');
      }
      try {
        return await run(view, argument, event);
      } catch (error) {
        log('error', 'ipc-failed', { channel, error: String(error) });
        return fail('failed', 'The shell could not do this; its log says why.');
      }
    });
  };
}
