import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSeen } from './lately.ts';

it('knows what is among the last half of its keys, and nothing that never came', () => {
  const most = 8;
  const key = fc.integer({ min: 0, max: 11 }).map(String);
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const seen = createSeen(most);
      keys.forEach((one, index) => {
        const known = seen(one);
        const before = keys.slice(0, index);
        if (known) expect(before).toContain(one);
        const lately = new Set(before.slice(before.lastIndexOf(one) + 1));
        if (before.includes(one) && lately.size < most / 2) expect(known).toBe(true);
      });
    }),
  );
});

it('forgets what is long past', () => {
  const seen = createSeen(8);
  for (let key = 0; key < 20; key++) seen(String(key));
  expect([seen('19'), seen('0')]).toEqual([true, false]);
});
