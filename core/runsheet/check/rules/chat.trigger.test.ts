import { expect, test } from 'vitest';
import { COUPON, cue, heardOf, marker, segment, sheet } from '../../../show/testing/sheet.ts';
import type { Action, Trigger } from '../../runsheet.schema.ts';
import { applyEdit } from '../../edit/edit.apply.ts';
import { checkSheet } from '../check.run.ts';

function look(trigger: Trigger, action: Action = marker('m')) {
  const plan = sheet(segment('s1', [cue('a', trigger, action)]));
  return { plan, found: checkSheet(plan).filter(({ rule }) => rule === 'chat.trigger') };
}
const codes = (...args: Parameters<typeof look>) => look(...args).found.map(({ code }) => code);

test('words that nobody can write, one person and money are told', () => {
  expect(codes(heardOf(['上车'], 20))).toEqual([]);
  expect(codes(heardOf([], 20))).toEqual(['none']);
  expect(codes(heardOf(['❤️', '上车'], 20))).toEqual(['unreadable']);
  expect(codes(heardOf(['❤️'], 1))).toEqual(['unreadable']);
  expect(codes(heardOf(['上车'], 1))).toEqual(['onePerson']);
  expect(codes(heardOf(['上车'], 1, 'offer'))).toEqual([]);
  expect(codes(heardOf(['上车'], 1), COUPON)).toEqual(['offersOnly']);
  expect(codes(heardOf(['上车'], 20), { do: 'stream', op: 'stop' })).toEqual(['offersOnly']);
});

test('one press makes a hint of it', () => {
  const { plan, found } = look(heardOf(['上车'], 1), COUPON);
  const op = found[0]?.fix?.op;
  const mended = op && applyEdit(plan, op);
  expect(mended).toMatchObject({ ok: true });
  if (mended?.ok !== true) return;
  expect(mended.value.sheet.segments[0]?.cues[0]?.trigger).toEqual(heardOf(['上车'], 1, 'offer'));
});
