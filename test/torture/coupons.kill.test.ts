/**
 * Coupons over a bad line to a bad platform, while gateway and studio are killed at random: what is confirmed was issued exactly once, nothing is issued
 * twice, and all else is expired or refused and in the log.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openGatewayDb } from '../../gateway/store/gateway.store.ts';
import { tokenStore } from '../../gateway/store/tokens.ts';
import { verify } from '../../main/studio/store/journal.verify.ts';
import { mustOpen, newFolder, removeFolders } from '../../main/studio/store/store.folders.ts';
import { openFaultProxy, type FaultProxy } from '../obs/faultProxy.ts';
import { openPlatform } from './coupons.platform.ts';

const child = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const LIFE_MS = 3000;

afterAll(removeFolders);

/** A process that is started again whenever it is killed. */
function phoenix(start: () => ChildProcess) {
  let process = start();
  const done = Promise.withResolvers<void>();
  const watch = (one: ChildProcess) =>
    one.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') {
        process = start();
        watch(process);
      } else if (code === 0) done.resolve();
      else done.reject(new Error(`It ended by itself with ${code}`));
    });
  watch(process);
  return {
    done: done.promise,
    kill: () => process.kill('SIGKILL'),
    end: () => {
      process.removeAllListeners('exit');
      process.kill('SIGKILL');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One bad moment after the other. */
async function spoil(
  line: FaultProxy,
  gateway: { kill(): void },
  studio: { kill(): void },
  signal: AbortSignal,
): Promise<number> {
  const troubles = [
    () => line.cut(),
    () => line.set({ delayMs: 400 }),
    () => line.set({ swallow: 'from-obs' }),
    () => line.set({ swallow: 'to-obs' }),
    () => line.set({ garble: true }),
    () => line.set({ reorder: true }),
    () => line.halfClose('studio'),
  ];
  let kills = 0;
  while (!signal.aborted) {
    const early = kills < 4;
    await delay(early ? 300 + Math.random() * 600 : 700 + Math.random() * 1800, undefined, { signal }).catch(
      () => undefined,
    );
    if (signal.aborted) break;
    // However quick the machine, each is killed twice; after that chance decides.
    const chance = early ? (kills % 2) * 0.25 : Math.random();
    if (chance < 0.5) {
      (chance < 0.25 ? gateway : studio).kill();
      kills += 1;
    } else troubles[Math.floor(Math.random() * troubles.length)]?.();
    await delay(Math.random() * 400, undefined, { signal }).catch(() => undefined);
    line.set({});
  }
  return kills;
}

describe.each([
  { keepsKeys: true, drops: 7000 },
  { keepsKeys: false, drops: 3000 },
])('$drops coupons, platform keeps keys: $keepsKeys', ({ keepsKeys, drops }) => {
  it('each confirmed one was issued once, none twice, the rest is told', { timeout: 240_000 }, async () => {
    const platform = await openPlatform(keepsKeys);
    const studioDir = newFolder();
    const gatewayDir = join(newFolder(), 'gateway');
    mkdirSync(gatewayDir, { recursive: true });
    const commerce = { use: 'webhook', url: platform.url, secretEnv: 'SHOP', keepsKeys };
    writeFileSync(join(gatewayDir, 'gateway.json'), JSON.stringify({ rooms: [{ name: 'main', commerce }] }));
    const db = openGatewayDb(gatewayDir);
    if (!db.ok) throw new Error(db.message);
    const token = tokenStore(db.value, Date.now).create({ room: 'main', role: 'studio', label: 'studio' });
    db.value.close();
    const port = await freePort();
    const line = await openFaultProxy(port);
    const run = (file: string, args: readonly string[]) =>
      spawn(process.execPath, [child(file), ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, SHOP: 's', TOKEN: token },
      });
    const gateway = phoenix(() => run('coupons.gateway.child.ts', [gatewayDir, String(port)]));
    const url = line.url.replace('ws:', 'http:');
    const studio = phoenix(() => run('coupons.studio.child.ts', [studioDir, url, String(drops), String(LIFE_MS)]));
    const stop = new AbortController();
    const spoilt = spoil(line, gateway, studio, stop.signal);
    await Promise.race([studio.done, gateway.done]);
    stop.abort();
    const kills = await spoilt;
    gateway.end();
    await line.close();
    await platform.close();

    expect(verify(studioDir)).toMatchObject({ ok: true, value: { ok: true } });
    const store = mustOpen(studioDir);
    const words = new Map<string, string>();
    let asked = 0;
    for (const { fact } of store.journal.read('run-1', 1, 10_000_000)) {
      if (fact.kind === 'cue-fired') asked += fact.asked.length;
      if (fact.kind !== 'action-answered' || !['confirmed', 'refused', 'expired'].includes(fact.status)) continue;
      expect(words.has(fact.actionId), `${fact.actionId} has one last word`).toBe(false);
      words.set(fact.actionId, fact.status === 'expired' ? `expired ${fact.code}` : fact.status);
    }
    store.close();
    const count = (word: string) => [...words.values()].filter((one) => one === word).length;
    process.stdout.write(
      `${drops} coupons, ${kills} kills: ${count('confirmed')} confirmed, ${count('refused')} refused, ${count('expired too-late')} too late, ${count('expired no-answer')} without an answer\n`,
    );
    expect(kills).toBeGreaterThan(3);
    expect(asked).toBe(drops);
    expect(words.size).toBe(drops);
    expect(count('confirmed')).toBeGreaterThan(drops / 4);
    for (const [key, word] of words) {
      const issued = platform.issued.get(key) ?? 0;
      if (word === 'confirmed') expect(issued, `${key} confirmed`).toBe(1);
      else if (word === 'expired no-answer') expect(issued, `${key} unknown`).toBeLessThanOrEqual(1);
      else expect(issued, `${key} ${word}`).toBe(0);
    }
    for (const [key, issued] of platform.issued) {
      expect(issued, `${key} issued`).toBe(1);
      expect(words.has(key), `${key} is in the log`).toBe(true);
    }
  });
});
