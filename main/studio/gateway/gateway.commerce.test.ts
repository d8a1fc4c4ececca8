import { expect, test } from 'vitest';
import { actSchema } from '../../../core/gateway/gateway.protocol.ts';
import type { Ask } from '../../../core/show/show.facts.ts';
import { coupon, product } from '../../../core/show/testing/sheet.ts';
import type { Duration } from '../../../core/time/time.ts';
import { actOf } from './gateway.commerce.ts';

/** Two units a sign, so that a cut can fall into the middle of one. */
const LONG = `店${'🎁'.repeat(5000)}`;
const actFor = (ask: Ask) => actOf({ id: 'run-1/1/c/1.0', cueId: 'c', ask, expiresAt: null });

test('words that only describe are cut to what an act carries, at no half of a sign', () => {
  const pop = actFor({ do: 'pop', product: { ...product('p1'), name: LONG }, offer: null });
  const drop = actFor({ do: 'coupon', coupon: { ...coupon('c1'), name: LONG, typeLabel: LONG, scope: LONG } });
  for (const act of [pop, drop]) {
    expect(actSchema.safeParse(act).error).toBeUndefined();
    expect(JSON.stringify(act).isWellFormed()).toBe(true);
  }
  expect(pop).toMatchObject({ name: expect.stringMatching(/^店🎁+…$/u) });
  expect(drop).toMatchObject({ type: `店${'🎁'.repeat(49)}…` });
});

test('what fits is sent as it stands, and what is not there as nothing', () => {
  const name = '满'.repeat(400);
  expect(actFor({ do: 'coupon', coupon: { ...coupon('c1'), name, typeLabel: '', scope: '' } })).toMatchObject({
    name,
    type: null,
    scope: null,
  });
});

test('a SKU is a name, and no part of it is another', () => {
  const sku = 'S'.repeat(101);
  expect(actFor({ do: 'release', product: { ...product('p1'), sku }, units: 5 })).toMatchObject({ sku });
});

test('whom a platform mutes, and for how many whole seconds', () => {
  const viewer = { source: 'shop', person: { id: 'p7', name: '小美' } };
  const about = { ...viewer, event: 'e1', reason: 'abuse' };
  const act = actFor({ do: 'mute-viewer', ...about, time: 600_001 as Duration });
  expect(actSchema.parse(act)).toEqual({ do: 'mute-viewer', ...about, seconds: 601 });
  expect(actFor({ do: 'mute-viewer', ...about, time: null })).toMatchObject({ seconds: null });
  expect(actSchema.parse(actFor({ do: 'unmute-viewer', ...viewer }))).toEqual({ do: 'unmute-viewer', ...viewer });
});
