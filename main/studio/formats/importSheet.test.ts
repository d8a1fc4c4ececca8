import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { importFile } from './importSheet.ts';

const TEXT = '环节名称,环节,时长\n开场欢迎,开场,8\n3号主推,主推款,12\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (name: string, content: Uint8Array | string) => {
  const { sheet, problems } = importFile(name, typeof content === 'string' ? bytes(content) : content);
  return { refused: sheet === null, codes: problems.map(({ code }) => code), problems, sheet };
};

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** `环节名称,环节,时长` and a row, as Excel on a Chinese Windows writes them. */
const GBK = Uint8Array.of(
  ...[0xbb, 0xb7, 0xbd, 0xda, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbb, 0xb7, 0xbd, 0xda, 0x2c, 0xca, 0xb1, 0xb3, 0xa4, 0x0a],
  ...[0xbf, 0xaa, 0xb3, 0xa1, 0xbb, 0xb6, 0xd3, 0xad, 0x2c, 0xbf, 0xaa, 0xb3, 0xa1, 0x2c, 0x38, 0x0a],
);

/** The same table as a real .xls. */
const OLD_WORKBOOK = (() => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(TEXT.split('\n').map((line) => line.split(','))), 'Sheet1');
  const written: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!(written instanceof Uint8Array)) throw new Error('no workbook');
  return new Uint8Array(written);
})();

describe('encodings', () => {
  it.each([
    ['UTF-8', bytes(TEXT)],
    ['UTF-8 with BOM', bytes(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', utf16(TEXT, false)],
    ['UTF-16 BE', utf16(TEXT, true)],
    ['UTF-16 LE without its mark', utf16(TEXT, false).subarray(2)],
    ['UTF-16 BE without its mark', utf16(TEXT, true).subarray(2)],
  ])('reads %s', (_, content) => {
    const { sheet, codes: told } = codes('show.csv', content);
    expect(sheet?.segments.map(({ title }) => title)).toEqual(['开场欢迎', '3号主推']);
    expect(told).toEqual([]);
  });

  it('reads GBK, and says that it guessed', () => {
    const { sheet, problems } = codes('show.csv', GBK);
    expect(sheet?.segments).toMatchObject([{ title: '开场欢迎', duration: 480_000 }]);
    expect(problems).toMatchObject([{ code: 'encoding-guessed', severity: 'warn' }]);
    expect(problems[0]?.message).toContain('环节名称');
  });

  it.each([
    ['Latin-1 that is no GBK', Uint8Array.of(...bytes('title,min\ncaf'), 0xe9, 0x2c, 0x31), 'file-encoding'],
    ['bytes that are GBK by chance', Uint8Array.of(0xb0, 0xa1, 0x2c, 0xb0, 0xa2), 'file-encoding'],
    ['half a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'file-damaged'],
    ['a PDF', bytes('%PDF-1.7'), 'file-not-text'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'file-not-text'],
    ['a workbook of Excel 97', OLD_WORKBOOK, 'file-old-workbook'],
    ['graphics of SPX', bytes('{"templates":[{"playserver":"OVERLAY"}]}'), 'file-graphics'],
    ['zeros', new Uint8Array(64), 'file-not-text'],
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['blanks', bytes('\uFEFF \r\n\r\n'), 'file-empty'],
    ['too much', new Uint8Array(20 * 1024 * 1024 + 1), 'file-too-large'],
  ])('refuses %s', (_, content, code) => {
    expect(codes('show.csv', content)).toMatchObject({ refused: true, codes: [code] });
  });
});

describe('delimited text', () => {
  it.each([
    ['tabs', TEXT.replaceAll(',', '\t')],
    ['semicolons', TEXT.replaceAll(',', ';')],
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['CR', TEXT.replaceAll('\n', '\r')],
    ['mixed line ends', TEXT.replace('\n', '\r\n')],
    ['blanks around quoted cells', TEXT.replaceAll(/[^,\n]+/g, ' "$&" ')],
    ['quoted cells', TEXT.replaceAll(/[^,\n]+/g, '"$&"')],
  ])('reads %s', (_, text) => {
    const { sheet, codes: told } = codes('show.txt', text);
    expect(sheet?.segments.map(({ title, duration }) => [title, duration])).toEqual([
      ['开场欢迎', 480_000],
      ['3号主推', 720_000],
    ]);
    expect(told).toEqual([]);
  });

  it('keeps blank cells between tabs', () => {
    const { sheet } = codes('a.tsv', '环节名称\t环节\t赠品\t时长\t备注\na\t开场\t\t8\tx\nb\t\t\t8\t\n');
    expect(sheet?.segments).toMatchObject([
      { title: 'a', duration: 480_000, notes: 'x' },
      { title: 'b', duration: 480_000, notes: '' },
    ]);
  });

  it('keeps commas, quotes and line ends inside quoted cells', () => {
    const { sheet } = codes('a.csv', '环节名称,环节,时长,备注\n"a,b",开场,1,"他说""好""\n第二行"\n');
    expect(sheet?.segments).toMatchObject([{ title: 'a,b', notes: '他说"好"\n第二行' }]);
  });

  it('refuses quotes that do not pair up, and names the line', () => {
    const { refused, problems } = codes('a.csv', '环节名称,时长\na,1\n"b,2\nc,3\n');
    expect(refused).toBe(true);
    expect(problems).toMatchObject([{ code: 'csv-broken', detail: { line: expect.stringMatching(/^\d+$/) } }]);
  });

  it('keeps a quotation mark inside an unquoted cell, and says so', () => {
    const { sheet, codes: told } = codes('a.csv', 'title,kind,min\n38" board,hook,6\n');
    expect(sheet?.segments).toMatchObject([{ title: '38" board', duration: 360_000 }]);
    expect(told).toEqual(['csv-quotes']);
  });
});

describe('naming', () => {
  it('titles a sheet by its file and gives the same bytes the same id', () => {
    const { sheet } = importFile('C:\\shows\\618 大促.csv', bytes(TEXT));
    expect(sheet).toMatchObject({ title: '618 大促', id: expect.stringMatching(/^sheet-[0-9a-f]{16}$/) });
    expect(importFile('other.csv', bytes(TEXT)).sheet?.id).toBe(sheet?.id);
    expect(importFile('other.csv', bytes(`${TEXT}x,开场,1\n`)).sheet?.id).not.toBe(sheet?.id);
    expect(importFile('other.csv', bytes(TEXT), { sheetId: 'sheet-mine' }).sheet?.id).toBe('sheet-mine');
  });
});
