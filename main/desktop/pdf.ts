/** A page of ours as a PDF, in a file that its person chooses. The page lays itself out for print; paper and page numbers are the shell's. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, PrintToPDFOptions } from 'electron';
import { z } from 'zod';

export const pdfSchema = z.strictObject({ name: z.string().max(300), landscape: z.boolean() });
export type PdfWish = z.infer<typeof pdfSchema>;

/** The parts of a window that are used. */
export interface PrintingWindow {
  readonly webContents: { readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array> };
}

/** Inches, as Chromium counts paper. */
const MARGIN = 0.4;
const FOOTER = `<div style="font:8px sans-serif;color:#555;width:100%;padding:0 10mm;display:flex;justify-content:space-between">
<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** Asks where to, makes the PDF and writes it. `file` is its name without the folder, null when the person would rather not. */
export async function savePdf<W extends PrintingWindow>(
  window: W,
  { name, landscape }: PdfWish,
  choose: (window: W, name: string) => ReturnType<Dialog['showSaveDialog']>,
): Promise<{ readonly file: string | null }> {
  const { canceled, filePath } = await choose(window, `${fileName(name)}.pdf`);
  if (canceled || !filePath) return { file: null };
  const bytes = await window.webContents.printToPDF({
    landscape,
    pageSize: 'A4',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    margins: { top: MARGIN, bottom: MARGIN + 0.15, left: MARGIN, right: MARGIN },
  });
  await writeFile(filePath, bytes);
  return { file: basename(filePath) };
}

/** The dialog, in front of the window that asked. */
export function savePdfDialog(dialog: Pick<Dialog, 'showSaveDialog'>) {
  return (window: BrowserWindow, name: string) =>
    dialog.showSaveDialog(window, { defaultPath: name, filters: [{ name: 'PDF', extensions: ['pdf'] }] });
}

/** A name that every file system takes. */
function fileName(name: string): string {
  return (
    name
      .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
      .trim()
      .slice(0, 120) || 'call-sheet'
  );
}
