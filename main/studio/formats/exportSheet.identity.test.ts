/** Whatever a run sheet holds comes back from CSV and XLSX as it was: all fields, all triggers, all actions, ids and order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySheet } from '../../../core/runsheet/testing/sheet.arbitrary.ts';
import { fitsTable, toCsv, toXlsx } from './exportSheet.ts';
import { importFile } from './importSheet.ts';

const runs = (usual: number) => ({ numRuns: Number(process.env['RUNS'] ?? usual) });

describe('any run sheet', () => {
  it('comes back equal from CSV', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { sheet: back } = importFile('A show.csv', new TextEncoder().encode(toCsv(sheet)), { sheetId: sheet.id });
        expect(back).toEqual(sheet);
        expect(fitsTable(sheet)).toBe(true);
      }),
      runs(40),
    );
  });

  it('comes back equal from XLSX', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const book = toXlsx(sheet);
        if (book === null) throw new Error('too long for a cell');
        expect(importFile('A show.xlsx', book, { sheetId: sheet.id }).sheet).toEqual(sheet);
      }),
      runs(12),
    );
  });
});
