/**
 * GO while a room writes 10,000 messages a second, against the same GO in a silent room: OBS's acknowledgement, journal commit included, on a real OBS, with the
 * whole path of chat on the same thread.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { row, type BenchRow } from './bench.ts';
import { startServer, startStudio } from './chatRoom.ts';
import { startGoStudio } from './goStudio.ts';

const BLOCKS = 12;
const PRESSES = 10;
const RATE = 10_000;
/** Between presses OBS settles; never a whole number of the chat's own ticks. */
const SETTLE_MS = 93;
/** Before a block the room's stores and pictures come to rest. */
const REST_MS = 500;

export async function rows(): Promise<readonly BenchRow[]> {
  const studio = await startGoStudio(2 * (BLOCKS + 1) * PRESSES);
  const server = await startServer();
  const room = startStudio(studio.settled);
  const samples = { ours: new Array<number>(), baseline: new Array<number>() };
  try {
    await room.connect(server.url);
    for (let block = -1; block < BLOCKS; block++) {
      const idle = await presses(studio.press, () => true);
      let pours = true;
      const poured = server.send({ room: 'shop', messages: RATE * 3, rate: RATE }).then(() => (pours = false));
      const busy = await presses(studio.press, () => pours);
      await poured;
      await room.session.idle();
      if (block < 0) continue;
      samples.baseline.push(...idle);
      samples.ours.push(...busy);
    }
    const name = `GO during ${RATE} messages a second / in a silent room`;
    return [row(`${name} p50`, samples, 0.5, null), row(`${name} p99`, samples, 0.99, 1.3)];
  } finally {
    await room.close();
    await server.close();
    await studio.close();
  }
}

/** Some presses in a row; what was pressed after the pouring had ended does not count. */
async function presses(press: () => Promise<number>, counts: () => boolean): Promise<number[]> {
  await delay(REST_MS);
  const times: number[] = [];
  for (let turn = 0; turn < PRESSES; turn++) {
    await delay(SETTLE_MS);
    const took = await press();
    if (counts()) times.push(took);
  }
  return times;
}
