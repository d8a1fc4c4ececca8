import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTsv, toTsv } from './tsv.ts';

test('cells come back as they were, whatever is in them', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', '""', 'a\nb', 'a\tb', '"x', '券"满减"', ' '));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (rows) => {
      const plain = rows.map((row) => row.map((text) => text.replaceAll(/\r\n?/g, '\n')));
      // One line of one empty cell and no line at all are the same on a clipboard; a break at the end is the line's own.
      fc.pre(!(plain.at(-1)?.length === 1 && plain.at(-1)?.[0] === ''));
      expect(fromTsv(toTsv(plain))).toEqual(plain);
    }),
  );
});

test('what Excel and Google Sheets put on the clipboard is read', () => {
  expect(fromTsv('3\t"第一行\n第二行"\t89.9\r\n4\t\t"他说""好"""\r\n')).toEqual([
    ['3', '第一行\n第二行', '89.9'],
    ['4', '', '他说"好"'],
  ]);
  expect(fromTsv('一个字')).toEqual([['一个字']]);
  expect(fromTsv('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('a quotation mark that opens no quoted cell is text', () => {
  expect(fromTsv('"热卖" 第一\tx')).toEqual([['"热卖" 第一', 'x']]);
});
