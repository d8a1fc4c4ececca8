import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFiring, passRules } from './rule.guard.ts';
import type { ChatRule } from './rules.ts';

const rule = (id: string, does: ChatRule['does'], on = true, words = ['上车']): ChatRule => ({
  trigger: { on: 'keyword', id, words, people: 5, within: 60_000 },
  does,
  on,
});
const SUGGEST = { do: 'suggest' } as const;
const FIRE = { do: 'fire', cueId: 'c1' } as const;
const passes = (before: readonly ChatRule[], after: readonly ChatRule[]) => passRules(before, after, false).ok;

test('a moderator writes proposals, and may only switch off what fires', () => {
  const fires = rule('f', FIRE);
  expect(passes([fires], [fires, rule('s', SUGGEST)])).toBe(true);
  expect(passes([fires], [rule('f', FIRE, false)])).toBe(true);
  expect(passes([rule('f', FIRE, false)], [fires]), 'switched on').toBe(false);
  expect(passes([], [fires]), 'written').toBe(false);
  expect(passes([rule('f', SUGGEST)], [fires]), 'made to fire').toBe(false);
  expect(passes([fires], [rule('f', SUGGEST)]), 'made a proposal').toBe(false);
  expect(passes([fires], []), 'deleted').toBe(false);
  expect(passes([fires], [rule('f', FIRE, true, ['扣1'])]), 'other words').toBe(false);
  expect(passes([fires], [rule('f', { do: 'fire', cueId: 'c2' })]), 'another cue').toBe(false);
  expect(passRules([], [fires], false)).toMatchObject({ code: 'rule-needs-producer' });
  expect(passRules([], [fires], true)).toEqual({ ok: true, value: [fires] });
});

test('whatever a moderator sends, no more fires than before', () => {
  const one = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(SUGGEST, FIRE), fc.boolean(), fc.constantFrom('上车', '扣1'))
    .map(([id, does, on, word]) => rule(id, does, on, [word]));
  const rules = fc.uniqueArray(one, { maxLength: 3, selector: ({ trigger }) => trigger.id });
  const live = (all: readonly ChatRule[]) =>
    all.filter((each) => isFiring(each) && each.on).map((each) => JSON.stringify(each));
  fc.assert(
    fc.property(rules, rules, (before, after) => {
      if (!passes(before, after)) return;
      const known = new Set(live(before));
      expect(live(after).every((each) => known.has(each))).toBe(true);
      expect(after.filter(isFiring)).toHaveLength(before.filter(isFiring).length);
    }),
    { numRuns: 500 },
  );
});
