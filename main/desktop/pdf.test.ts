import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savePdf } from './pdf.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'anchor-pdf-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const windowOf = (printToPDF = vi.fn(() => Promise.resolve(new TextEncoder().encode('%PDF-1.4')))) => ({
  webContents: { printToPDF },
});

test('the page is written where its person says, on A4 as the page asks, with page numbers', async () => {
  const window = windowOf();
  const filePath = join(folder, 'host.pdf');
  const choose = vi.fn(() => Promise.resolve({ canceled: false, filePath }));
  expect(await savePdf(window, { name: 'A/B: c?', landscape: false }, choose)).toEqual({ file: 'host.pdf' });
  expect(choose).toHaveBeenCalledWith(window, 'A B  c.pdf');
  expect(readFileSync(filePath, 'utf8')).toBe('%PDF-1.4');
  expect(window.webContents.printToPDF).toHaveBeenCalledWith(
    expect.objectContaining({
      landscape: false,
      pageSize: 'A4',
      footerTemplate: expect.stringContaining('class="totalPages"'),
    }),
  );
});

test('a person who would rather not gets no file, and nothing is printed', async () => {
  const window = windowOf();
  expect(
    await savePdf(window, { name: 'x', landscape: true }, () => Promise.resolve({ canceled: true, filePath: '' })),
  ).toEqual({ file: null });
  expect(window.webContents.printToPDF).not.toHaveBeenCalled();
});
