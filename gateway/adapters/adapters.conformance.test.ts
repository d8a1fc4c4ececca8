/** What every adapter has to keep, whatever platform is behind it: it does what it declares, and nothing is told as done that nobody confirmed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACT_KINDS, actSchema, type Act } from '../../core/gateway/gateway.protocol.ts';
import { BY_PERSON } from '../../core/gateway/room.settings.ts';
import type { CommerceAdapter } from './adapter.ts';
import { guidedAdapter } from './guided.ts';
import { simulatedAdapter } from './simulated.ts';
import { webhookAdapter } from './webhook.ts';

const item = { sku: 'S-1', link: '1' };
const viewer = { source: 'shop', person: { id: 'p7', name: '小美' } };
const money = { minor: 990, currency: 'CNY' } as const;
const ACTS: readonly Act[] = [
  { do: 'pop', ...item, name: '饭盒', price: money },
  { do: 'unpop' },
  { do: 'coupon', name: '满89减5', type: null, value: money, minSpend: null, scope: null, quantity: 10 },
  { do: 'price', ...item, price: money },
  { do: 'release', ...item, units: 5 },
  { do: 'pin-comment', text: null },
  { do: 'say', text: '在的', replyTo: null },
  { do: 'hide-message', event: 'e1', reason: 'spam' },
  { do: 'mute-viewer', ...viewer, event: 'e1', seconds: 600, reason: 'abuse' },
  { do: 'unmute-viewer', ...viewer },
];

let backend: Server;
const got: { readonly key: string; readonly act: unknown }[] = [];
const adapters: Record<string, () => CommerceAdapter> = {
  guided: guidedAdapter,
  simulated: simulatedAdapter,
  webhook: () => {
    const url = `http://127.0.0.1:${(backend.address() as AddressInfo).port}/`;
    return webhookAdapter({ url, secret: 's', can: ['mute-viewer', 'unmute-viewer', 'coupon'], byHand: ['pop'] });
  },
};

beforeAll(async () => {
  backend = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      got.push(JSON.parse(body) as (typeof got)[number]);
      response.end(JSON.stringify({ status: 'confirmed', reference: 'R-1' }));
    });
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void backend.close());

test('there is an act of every kind, and each fits the wire', () => {
  expect(ACTS.map((act) => act.do)).toEqual([...ACT_KINDS]);
  for (const act of ACTS) expect(actSchema.parse(act)).toEqual(act);
});

describe.each(Object.keys(adapters))('%s', (name) => {
  const make = () => (adapters[name] ?? guidedAdapter)();

  test('declares kinds that there are, and by hand only what it can', () => {
    const { can, byHand } = make();
    expect(ACT_KINDS).toEqual(expect.arrayContaining([...can]));
    expect(can).toEqual(expect.arrayContaining([...byHand]));
    expect(new Set(can).size).toBe(can.length);
  });

  test('answers every act that it can in the known words, and confirms none that a person does', async () => {
    const adapter = make();
    for (const [n, act] of ACTS.filter((one) => adapter.can.includes(one.do)).entries()) {
      if (name === 'webhook' && adapter.byHand.includes(act.do)) continue;
      const answer = await adapter.perform(`k${n}`, act, null, new AbortController().signal);
      expect([act.do, answer.status]).toEqual([act.do, name === 'guided' ? 'waiting-for-person' : 'confirmed']);
    }
  });
});

test('a person can mute on any platform; a single message is not found there by hand', () => {
  expect(guidedAdapter().byHand).toEqual(expect.arrayContaining(['mute-viewer', 'unmute-viewer']));
  expect(BY_PERSON).not.toContain('hide-message');
});

test('a backend is told whom, for how long, for which message and why', async () => {
  got.length = 0;
  const mute = ACTS.find((act) => act.do === 'mute-viewer');
  if (mute === undefined) throw new Error('no mute');
  await adapters['webhook']?.().perform('run/1/mute-7/0.0', mute, null, new AbortController().signal);
  expect(got).toMatchObject([
    { key: 'run/1/mute-7/0.0', act: { ...viewer, do: 'mute-viewer', event: 'e1', seconds: 600, reason: 'abuse' } },
  ]);
});
