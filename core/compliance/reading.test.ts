import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFold } from './fold.ts';
import { asWritten, edited, isGuessed, spanOf } from './reading.ts';

const fold = createFold(new Map([['價', '价']]));

test('what a reader sees is read', () => {
  expect(fold('全　網 最\u200b低價，ＦＲＥＥ①').text).toBe('全網最低价,FREE1');
  expect(fold('㎏ 1️⃣ é').text).toBe('kg 1 é');
});

test('every unit of a reading stands for a stretch of the original, in order', () => {
  const unit = fc.constantFrom('全', '價', ' ', '\u200b', '①', '㎏', '🔥', 'e\u0301', 'Ａ', '\ufe0f', '\ud800', 'a');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
      const source = parts.join('');
      const { reading } = fold(source);
      let last = 0;
      for (let at = 0; at < reading.text.length; at++) {
        const { start, end } = spanOf(reading, at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(source.length);
        last = start;
      }
    }),
  );
});

test('a part that was put in stands for all that it replaced, and is known as a guess', () => {
  const reading = edited(asWritten('全网zui低'), [{ start: 2, end: 5, text: '最' }], true);
  expect(reading.text).toBe('全网最低');
  expect(spanOf(reading, 2, 3)).toEqual({ start: 2, end: 5 });
  expect([isGuessed(reading, 0, 2), isGuessed(reading, 1, 3)]).toEqual([false, true]);
});
