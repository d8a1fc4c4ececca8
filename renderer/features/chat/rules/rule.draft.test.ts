import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatRuleSchema } from '../../../../core/chat/rules.ts';
import { draftOf, newDraft, readDraft, wordsOf, type RuleDraft } from './rule.draft.ts';

const draft = (change: Partial<RuleDraft>): RuleDraft => ({ ...newDraft('r1'), ...change });

test('what is taken for a rule is one to the studio too, and comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.record({
        on: fc.constantFrom('keyword', 'question'),
        words: fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom('多少钱、怎么卖', 'price, how much', '❤️')),
        people: fc.oneof(fc.string({ maxLength: 7 }), fc.integer({ min: -5, max: 200_000 }).map(String)),
        within: fc.integer({ min: 1000, max: 600_000 }),
        does: fc.constantFrom('suggest', 'fire'),
        cueId: fc.constantFrom(null, 'c1'),
        productId: fc.constantFrom(null, 'p1'),
        active: fc.boolean(),
      }),
      (change) => {
        const { rule } = readDraft(draft(change));
        if (rule === null) return;
        expect(chatRuleSchema.parse(rule)).toEqual(rule);
        expect(readDraft(draftOf(rule)).rule).toEqual(rule);
      },
    ),
  );
});

test('words are divided as people write lists, each once', () => {
  expect(wordsOf(' 多少钱，怎么卖、how much; 多少钱\n')).toEqual(['多少钱', '怎么卖', 'how much']);
});

test.each([
  [{ on: 'keyword', words: ' 、' }, { words: 'none' }],
  [{ on: 'keyword', words: Array.from({ length: 51 }, (_, n) => `w${n}`).join() }, { words: 'many' }],
  [{ on: 'keyword', words: '长'.repeat(51) }, { words: 'long' }],
  [{ on: 'keyword', words: '价格、❤️' }, { words: 'unreadable' }],
  [{ people: '0' }, { people: true }],
  [{ people: '100001' }, { people: true }],
  [{ people: '2.5' }, { people: true }],
  [{ people: '' }, { people: true }],
  [{ does: 'fire' }, { cue: true }],
] as const)('%j is no rule yet', (change, wrong) => {
  const nothing = { words: null, people: false, cue: false };
  expect(readDraft(draft(change)).wrong).toEqual({ ...nothing, ...wrong });
});

test('what is hidden by the kind chosen keeps nobody from saving', () => {
  const kept = readDraft(draft({ words: '', does: 'suggest', cueId: null })).rule;
  expect(kept).toMatchObject({ trigger: { on: 'question', topic: 'price', people: 20 }, does: { do: 'suggest' } });
});
