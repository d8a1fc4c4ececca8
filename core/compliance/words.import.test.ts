import { expect, test } from 'vitest';
import { MOST_WORDS, wordsInForce, type WordList } from './shop.words.ts';
import { readWordList } from './words.import.ts';

const rows = (text: string) => text.split('\n').map((line) => line.split(','));
const read = (name: string, text: string | null) => readWordList(name, text, 'warn', rows);

test('a text file is one word a line; remarks and blank lines are none', () => {
  expect(read('words.txt', '# 平台通知\r\n最牛\n\n  神药 \n最牛\n')).toMatchObject({
    ok: true,
    value: { words: [{ word: '最牛', severity: 'warn' }, { word: '神药' }], problems: [] },
  });
});

test('a CSV may say how hard a word is, and what to say instead', () => {
  const text = '违禁词,级别,替换\n神药,禁用,不能说\n史低,review,\n宝藏,很好用,';
  expect(read('words.csv', text)).toMatchObject({
    value: {
      words: [
        { word: '神药', severity: 'block', suggest: '不能说' },
        { word: '史低', severity: 'review', suggest: '' },
        { word: '宝藏', severity: 'warn', suggest: '很好用' },
      ],
    },
  });
});

test('JSON is a list of words, or of words with what they are', () => {
  expect(read('a.json', '["神药", {"word": "史低", "severity": "block"}]')).toMatchObject({
    value: {
      words: [
        { word: '神药', severity: 'warn' },
        { word: '史低', severity: 'block' },
      ],
    },
  });
  expect(read('a.json', '{"words": ["神药"]}')).toMatchObject({ value: { words: [{ word: '神药' }] } });
});

test('what is no word is named with its line', () => {
  expect(read('a.txt', `神药\n***\n${'长'.repeat(101)}`)).toMatchObject({
    value: {
      problems: [
        { line: 2, code: 'not-a-word' },
        { line: 3, code: 'too-long' },
      ],
    },
  });
  const many = Array.from({ length: MOST_WORDS + 1 }, (_, index) => `词${index}`).join('\n');
  expect(read('a.txt', many)).toMatchObject({ value: { problems: [{ line: MOST_WORDS + 1, code: 'too-many' }] } });
});

test('a file without words changes nothing and says so', () => {
  expect(read('a.txt', '# nothing')).toMatchObject({ ok: false, code: 'word-list-empty' });
  expect(read('a.json', '{')).toMatchObject({ ok: false, code: 'word-list-unreadable' });
  expect(read('a.txt', null)).toMatchObject({ ok: false, code: 'word-list-unreadable' });
});

test('of a word in several lists the hardest that is on counts', () => {
  const list = (id: string, on: boolean, severity: 'block' | 'warn'): WordList => ({
    id,
    name: id,
    on,
    words: [{ word: '神药', severity, suggest: '' }],
  });
  expect(wordsInForce([list('a', true, 'warn'), list('b', true, 'block')])).toMatchObject([{ severity: 'block' }]);
  expect(wordsInForce([list('a', true, 'warn'), list('b', false, 'block')])).toMatchObject([{ severity: 'warn' }]);
  expect(wordsInForce([list('b', false, 'block')])).toEqual([]);
});
