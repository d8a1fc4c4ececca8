/** A window takes its seat: one end of a new pipe goes to the studio, the other to the page. Its role follows from the screen. */
import type { MessageChannelMain, WebFrameMain } from 'electron';
import type { BridgeRefusal, DesktopView } from '../../preload/bridge.ts';
import { PORT_CHANNEL } from '../../preload/channels.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Sitting } from './studio/process.ts';
import type { Supervisor } from './studio/supervisor.ts';

const SITTINGS: Readonly<Record<DesktopView, Sitting>> = {
  console: { role: 'producer', name: 'producer' },
  anchor: { role: 'anchor', name: 'anchor' },
  monitor: { role: 'producer', name: 'producer' },
};

/** The frame that asked, as it is when the studio is there; null when it went away meanwhile. */
export type Asker = () => Pick<WebFrameMain, 'postMessage'> | null;

/** Makes the answer to `connect`: waits for the studio, then hands both ends over. `ticket` is the page's own number for this pipe. */
export function createConnect(
  studio: Pick<Supervisor, 'ready' | 'seat'>,
  channel: () => Pick<MessageChannelMain, 'port1' | 'port2'>,
): (view: DesktopView, ticket: unknown, asker: Asker) => Promise<Result<Record<string, never>, BridgeRefusal>> {
  return async (view, ticket, asker) => {
    if (!Number.isSafeInteger(ticket)) return fail('bad-argument', 'A pipe needs its number.');
    await studio.ready();
    const frame = asker();
    if (frame === null) return fail('failed', 'The page went away before the studio was there.');
    const { port1, port2 } = channel();
    studio.seat(SITTINGS[view], port1);
    frame.postMessage(PORT_CHANNEL, ticket, [port2]);
    return ok({});
  };
}
