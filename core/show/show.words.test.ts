/** Notes, questions and must-say lines between producer and anchor. */
import { expect, test } from 'vitest';
import { NOTES_KEPT, QUESTIONS_KEPT } from './apply.words.ts';
import { drive, type Wish } from './testing/driver.ts';
import { saying, segment, sheet } from './testing/sheet.ts';

const LINES = ['价格以页面为准', '不粘寿命与使用方式有关'];
const show = () =>
  drive(sheet(segment('s0', [], { script: saying(LINES) }), segment('s1', [], { script: saying(['另一句']) })));
const question = (text: string): Wish => ({
  type: 'question',
  text,
  askedBy: '',
  count: 342,
  answer: '',
  productId: null,
});

test('a press is for the note that was on the glass: the newer one stays unread', () => {
  const one = show();
  one.ask({ type: 'note', text: '讲慢一点', urgency: 'normal' });
  const first = one.state.notes.at(-1)?.id ?? '';
  one.ask({ type: 'note', text: '库存只剩 60', urgency: 'urgent' });
  one.ask({ type: 'see-note', note: first });
  expect(one.state.notes.map(({ text, seenAt }) => [text, seenAt !== null])).toEqual([
    ['讲慢一点', true],
    ['库存只剩 60', false],
  ]);
  expect(one.ask({ type: 'see-note', note: first })).toEqual({ ok: true, value: [] });
  expect(one.ask({ type: 'see-note', note: 'gone' })).toMatchObject({ code: 'no-note' });
});

test('notes from a cue and from a hand stand in one list, the newest kept', () => {
  const one = show();
  for (let n = 0; n < NOTES_KEPT + 3; n++) one.ask({ type: 'note', text: String(n), urgency: 'soon' });
  expect(one.state.notes.map(({ text }) => text)).toEqual(Array.from({ length: NOTES_KEPT }, (_, n) => String(n + 3)));
  expect(new Set(one.state.notes.map(({ id }) => id)).size).toBe(NOTES_KEPT);
});

test('a journal from before notes had ids still marks the newest', () => {
  const one = show();
  one.ask({ type: 'note', text: 'a', urgency: 'normal' });
  one.record({ kind: 'note-seen', note: null });
  expect(one.state.notes.at(-1)?.seenAt).toBe(one.now);
});

test('a must-say line is seen once, in its own take', () => {
  const one = show();
  const see = (take: number, line: string): Wish => ({ type: 'see-must-say', take, line, how: 'read' });
  expect(one.ask(see(1, LINES[0] ?? ''))).toMatchObject({ code: 'not-started' });
  one.start();
  expect(one.ask(see(1, '没有这一句'))).toMatchObject({ code: 'no-such-line' });
  one.ask(see(1, LINES[0] ?? ''));
  expect(one.ask(see(1, LINES[0] ?? ''))).toEqual({ ok: true, value: [] });
  expect(one.state.onAir?.said.map(({ line, how }) => [line, how])).toEqual([[LINES[0], 'read']]);
  one.go();
  expect(one.state.takes[0]?.unsaid, 'the producer sees what was left out').toEqual([LINES[1]]);
  expect(one.ask(see(1, LINES[1] ?? ''))).toMatchObject({ code: 'stale' });
  expect(one.state.onAir?.said).toEqual([]);
});

test('questions stand open until somebody closes them, also over a change of segment', () => {
  const one = show();
  one.start();
  one.ask(question('多少钱'));
  one.ask(question('发什么快递'));
  one.go();
  const [first] = one.state.questions;
  expect(first).toMatchObject({ text: '多少钱', count: 342, by: 'producer' });
  one.ask({ type: 'close-question', question: first?.id ?? 0, outcome: 'answered' });
  expect(one.ask({ type: 'close-question', question: first?.id ?? 0, outcome: 'answered' })).toMatchObject({
    code: 'no-question',
  });
  expect(one.state.questions.map(({ text }) => text)).toEqual(['发什么快递']);
  for (let n = 0; n < QUESTIONS_KEPT + 1; n++) one.ask(question(String(n)));
  expect(one.state.questions).toHaveLength(QUESTIONS_KEPT);
});
