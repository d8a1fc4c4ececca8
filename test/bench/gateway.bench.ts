/**
 * The gateway under 200 rooms: a process of its own, a studio's socket in each room, 5,000 made-up messages a second in all; beside it Socket.IO alone with
 * the same rooms, in turns. Latency is from the connector's making of a message to its arrival at the studio's socket, the gateway's own 40 ms of batching
 * included. Then it is pressed until it breaks; what it bore is printed to stderr.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { EventBatch } from '../../core/gateway/gateway.protocol.ts';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { tokenStore } from '../../gateway/store/tokens.ts';
import { startGatewayProcess } from '../support/gatewayProcess.ts';
import { ROOT, tempDir } from '../support/studioProcess.ts';
import { percentile, type BenchRow } from './bench.ts';

const ROOMS = 200;
const MESSAGES = 5000;
const TURNS = 2;
const WARM_UP_MS = 1500;
const MEASURE_MS = 4000;
/** Where it is pressed to, messages a second in all. */
const PRESSED = [10_000, 20_000];

/** What a turn brought. `cpu`: share of one core. `lost`: numbers that never came. */
interface Turn {
  readonly latencies: readonly number[];
  readonly perSecond: number;
  readonly lost: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs both in turns, then presses the gateway. */
export async function rows(): Promise<readonly BenchRow[]> {
  const ours: Turn[] = [];
  const bare: Turn[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push(await gatewayTurn(MESSAGES));
    bare.push(await bareTurn(MESSAGES));
  }
  for (const turn of ours) if (turn.lost > 0) throw new Error(`The gateway lost ${turn.lost} messages`);
  tell(`${MESSAGES}/s`, ours);
  tell(`${MESSAGES}/s, Socket.IO alone`, bare);
  for (const messages of PRESSED) {
    const turn = await gatewayTurn(messages);
    tell(`${messages}/s`, [turn]);
    if (turn.lost > 0) break;
  }
  const p = (turns: readonly Turn[], share: number) =>
    percentile(
      turns.flatMap(({ latencies }) => latencies),
      share,
    );
  const mean = (turns: readonly Turn[], of: (turn: Turn) => number) =>
    turns.reduce((sum, turn) => sum + of(turn), 0) / turns.length;
  const row = (name: string, unit: string, [a, b]: readonly [number, number], aim: number | null): BenchRow => ({
    name: `gateway, ${ROOMS} rooms, ${MESSAGES}/s: ${name}`,
    ours: a,
    baseline: b,
    ratio: a / b,
    aim,
    unit,
    runs: TURNS,
  });
  return [
    row('latency p50', 'ms', [p(ours, 0.5), p(bare, 0.5)], null),
    row('latency p99', 'ms', [p(ours, 0.99), p(bare, 0.99)], null),
    row('cpu', 'cores', [mean(ours, ({ cpu }) => cpu), mean(bare, ({ cpu }) => cpu)], 2),
    row('memory', 'MB', [mean(ours, ({ megabytes }) => megabytes), mean(bare, ({ megabytes }) => megabytes)], 2),
  ];
}

const nameOf = (room: number) => `room-${room}`;

async function gatewayTurn(messages: number): Promise<Turn> {
  const rate = messages / ROOMS;
  const dataDir = tempDir('gateway-bench');
  const opened = openGatewayDb(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const store = tokenStore(opened.value, Date.now);
  const auths = opened.value.transaction(() =>
    Array.from({ length: ROOMS }, (_, room) => ({
      protocol: 1,
      token: store.create({ room: nameOf(room), role: 'studio', label: 'bench' }),
      since: null,
    })),
  )();
  opened.value.close();
  const rooms = auths.map((_, room) => ({ name: nameOf(room), sources: [{ use: 'simulated', rate, seed: room }] }));
  const gateway = await startGatewayProcess({ dataDir, config: { rooms } });
  try {
    return await listen(gateway.address, gateway.pid, auths);
  } finally {
    await gateway.stop();
    rmSync(dataDir, { recursive: true });
  }
}

async function bareTurn(messages: number): Promise<Turn> {
  const args = ['test/bench/gateway.bare.ts', String(ROOMS), String(messages / ROOMS)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const { address } = JSON.parse(line) as { address: string };
    return await listen(
      address,
      child.pid ?? 0,
      Array.from({ length: ROOMS }, (_, room) => ({ room: nameOf(room) })),
    );
  } finally {
    await end(child);
  }
}

/** Opens a studio's socket in each room and listens for a while. */
async function listen(address: string, pid: number, auths: readonly object[]): Promise<Turn> {
  const latencies: number[] = [];
  const next = new Map<number, number>();
  let lost = 0;
  let measuring = false;
  const sockets = auths.map((auth, room): Socket => {
    const socket = io(address, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
    socket.on('events', ({ from, missed, events }: EventBatch, taken?: () => void) => {
      taken?.();
      const due = next.get(room);
      lost += missed + (due === undefined ? 0 : Math.abs(from - due));
      next.set(room, from + events.length);
      if (!measuring) return;
      const now = Date.now();
      for (const { at } of events) latencies.push(now - at);
    });
    return socket;
  });
  try {
    await Promise.all(sockets.map(async (socket) => socket.connected || once(socket as never, 'connect')));
    await delay(WARM_UP_MS);
    const before = cpuSeconds(pid);
    const begun = performance.now();
    measuring = true;
    await delay(MEASURE_MS);
    measuring = false;
    const took = (performance.now() - begun) / 1000;
    const cpu = (cpuSeconds(pid) - before) / took;
    return { latencies, perSecond: latencies.length / took, lost, cpu, megabytes: residentMb(pid) };
  } finally {
    for (const socket of sockets) socket.disconnect();
  }
}

/** User and system time of a process so far, s. The kernel counts in hundredths. */
function cpuSeconds(pid: number): number {
  const fields =
    readFileSync(join('/proc', String(pid), 'stat'), 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(join('/proc', String(pid), 'status'), 'utf8'))?.[1];
  return Number(kb) / 1024;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function tell(name: string, turns: readonly Turn[]): void {
  const all = turns.flatMap(({ latencies }) => latencies);
  const figures = turns.map(
    ({ perSecond, lost, cpu, megabytes }) =>
      `${perSecond.toFixed(0)}/s arrived, ${lost} lost, ${cpu.toFixed(2)} cores, ${megabytes.toFixed(0)} MB`,
  );
  const [p50, p99] = [percentile(all, 0.5), percentile(all, 0.99)];
  process.stderr.write(`  ${ROOMS} rooms, ${name}: p50 ${p50} ms, p99 ${p99} ms; ${figures.join('; ')}\n`);
}
