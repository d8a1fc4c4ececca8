import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, wrap } from './wrap.ts';

/** Chinese 2 wide, the rest 1. */
const measure = (text: string) => Array.from(text).reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
const letters = fc.constantFrom(...Array.from('双层保温饭盒，。（）abcXYZ 0129.%-'));
const texts = fc.array(letters, { maxLength: 60 }).map((list) => list.join('').trim());

test('no line is wider than the room, and nothing is lost where it fits', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 6, max: 30 }), fc.integer({ min: 1, max: 3 }), (text, room, lines) => {
      const wrapped = wrap(text, room, lines, measure);
      expect(wrapped.length).toBeLessThanOrEqual(lines);
      for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(room);
      const shown = wrapped.join('').replaceAll(' ', '');
      const whole = text.replaceAll(' ', '');
      if (shown.endsWith('…')) expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
      else expect(shown).toBe(whole);
    }),
  );
});

test('two lines are balanced, at a space where there is one', () => {
  expect(wrap('双层保温饭盒 食品接触用不锈钢', 26, 2, measure)).toEqual(['双层保温饭盒', '食品接触用不锈钢']);
  expect(wrap('一二三四五六七八九十甲乙丙', 24, 2, measure)).toEqual(['一二三四五六', '七八九十甲乙丙']);
});

test('words stay whole, may break behind a hyphen, and are torn only when wider than a line', () => {
  expect(wrap('Enamelled cast-iron pot', 15, 2, measure)).toEqual(['Enamelled', 'cast-iron pot']);
  expect(wrap('restaurant-grade', 12, 2, measure)).toEqual(['restaurant-', 'grade']);
  expect(wrap('Supercalifragilistic', 12, 2, measure)).toEqual(['Supercalif', 'ragilistic']);
});

test('closing marks stay with what they close', () => {
  for (const line of wrap('保温六小时，以检测报告为准。', 10, 4, measure)) expect(line).not.toMatch(/^[，。]/u);
});

test('a cut text ends in an ellipsis and fits', () => {
  expect(cut('双层保温饭盒', 7, measure)).toBe('双层保…');
  expect(cut('双层', 7, measure)).toBe('双层');
});

test('an empty text has no lines', () => {
  expect(wrap('', 10, 2, measure)).toEqual([]);
});
