import { expect, test } from 'vitest';
import type { Entry, Fact } from '../../../core/show/show.facts.ts';
import { instant } from '../../../core/time/time.ts';
import { chaptersOf, toChapterCsv, toFfmetadata, toOgm } from './chapters.ts';

function entries(...marks: readonly (readonly [timecode: string, title: string])[]): Entry[] {
  const facts: Fact[] = [
    { kind: 'show-started' },
    ...marks.map(([timecode, title], i): Fact => {
      return {
        kind: 'recording-mark',
        take: i + 1,
        sku: `QH-${i + 1}`,
        link: `${i + 1}`,
        title,
        timecode,
        chapter: false,
      };
    }),
  ];
  return facts.map((fact, i) => ({ runId: 'r', seq: i + 1, at: instant(i), commandId: null, by: 'studio', fact }));
}

test('one recording is a list in the ways that tools read', () => {
  const chapters = chaptersOf(entries(['00:00:00.500', '1 保温\n饭盒'], ['01:02:03.004', '2 a=b;c#d']));
  expect(toOgm(chapters)).toBe(
    'CHAPTER01=00:00:00.500\nCHAPTER01NAME=1 保温 饭盒 · QH-1\nCHAPTER02=01:02:03.004\nCHAPTER02NAME=2 a=b;c#d · QH-2\n',
  );
  expect(toFfmetadata(chapters)).toBe(
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=3723004\ntitle=1 保温 饭盒 · QH-1\n' +
      '[CHAPTER]\nTIMEBASE=1/1000\nSTART=3723004\nEND=3723005\ntitle=2 a\\=b\\;c\\#d · QH-2\n',
  );
});

test('a timecode that goes back begins another recording, and CSV has them all', () => {
  const chapters = chaptersOf(entries(['00:00:10.000', 'a'], ['00:00:20.000', 'b'], ['00:00:00.000', '=c']));
  expect(chapters.map(({ recording }) => recording)).toEqual([1, 1, 2]);
  expect(toChapterCsv(chapters)).toBe(
    '\uFEFFrecording,timecode,take,sku,link,title\r\n1,00:00:10.000,1,QH-1,1,a\r\n1,00:00:20.000,2,QH-2,2,b\r\n' +
      "2,00:00:00.000,3,QH-3,3,'=c\r\n",
  );
});

test('no marks, no chapters', () => {
  expect(chaptersOf(entries())).toEqual([]);
});
