import { expect, test } from 'vitest';
import type { Risk } from '../contract/compliance.ts';
import { aboutNow, passNote } from './note.gate.ts';
import { risksOf } from './risks.ts';
import { MATCHER, SHIPPED } from './testing/shipped.ts';

const check = (text: string): Risk[] => risksOf(MATCHER.check(text), SHIPPED.lexicon.sources);
const note = (text: string) => ({ type: 'note', id: 'command-1', text, urgency: 'normal' }) as const;

test('an innocent note passes as it is', () => {
  expect(passNote(note('讲慢一点'), check)).toMatchObject({ ok: true, value: note('讲慢一点') });
});

test('a forbidden word needs a reason, and both are kept', () => {
  expect(passNote(note('说全网最低价'), check)).toMatchObject({ ok: false, code: 'risky-words' });
  const despite = { reason: '引用观众原话', words: ['说谎'], terms: ['no-such'] };
  expect(passNote({ ...note('说全网最低价'), despite }, check)).toMatchObject({
    ok: true,
    value: {
      despite: { reason: '引用观众原话', words: ['全网最低价', '最低价'], terms: ['zh-abs-007', 'zh-abs-008'] },
    },
  });
});

test('a reason without anything to excuse is not kept', () => {
  const passed = passNote({ ...note('讲慢一点'), despite: { reason: 'x', words: [], terms: [] } }, check);
  expect(passed).toMatchObject({ ok: true });
  expect(passed.ok && 'despite' in passed.value).toBe(false);
});

test('a number from the stock is a producer’s daily word', () => {
  expect(check('只剩60单，催一下').map(({ severity }) => severity)).toContain('block');
  expect(passNote(note('只剩60单，催一下'), check)).toMatchObject({ ok: true });
});

test('other commands are none of its business', () => {
  expect(passNote({ type: 'start', id: 'command-1' }, check)).toMatchObject({ ok: true });
});

test('laws are told by their names', () => {
  expect(check('全网最低价')[0]?.laws[0]).toMatchObject({
    name: expect.stringContaining('广告法') as string,
    ref: '第9条第(三)项',
  });
});

test('nothing is on air before the show', () => {
  expect(aboutNow({ onAir: null })).toEqual({ category: '', names: [] });
});
