/** A gateway in this process with one room, and a feed into it: for tests of what the studio makes of a room's events. */
import { io, type Socket } from 'socket.io-client';
import { startGateway } from '../../gateway/gateway.ts';
import type { FromGateway, ToGateway } from '../../core/gateway/gateway.protocol.ts';
import type { RoomEvent } from '../../core/gateway/room.events.ts';

export interface RoomGateway {
  readonly address: string;
  /** Of a studio. */
  readonly token: string;
  /** Sends events into the room; ends when the gateway has them. */
  feed(...events: readonly RoomEvent[]): Promise<void>;
  close(): Promise<void>;
}

const ROOM = 'main';

/** Starts it on a free port. @param dataDir made and removed by the caller. */
export async function startRoomGateway(dataDir: string): Promise<RoomGateway> {
  const started = await startGateway({
    dataDir,
    config: { rooms: [{ name: ROOM, commerce: { use: 'simulated' }, sources: [] }] },
    host: '127.0.0.1',
    port: 0,
    env: {},
    log: () => undefined,
  });
  if (!started.ok) throw new Error(started.message);
  const { address, tokens, close } = started.value;
  const feeder: Socket<FromGateway, ToGateway> = io(address, {
    auth: { protocol: 1, token: tokens.create({ room: ROOM, role: 'feed', label: 'test-feed' }), since: null },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    feeder.once('connect', resolve);
    feeder.once('connect_error', reject);
  });
  return {
    address,
    token: tokens.create({ room: ROOM, role: 'studio', label: 'test-studio' }),
    async feed(...events) {
      const result = await feeder.timeout(5_000).emitWithAck('feed', events);
      if (!result.ok) throw new Error(result.code);
    },
    async close() {
      feeder.disconnect();
      await close();
    },
  };
}
