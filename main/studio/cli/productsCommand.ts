/** `anchor-studio products import`: takes a shop's catalogue into the product library and reports every row and cell that was dropped, coerced or guessed. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CatalogueReport } from '../../../core/contract/products.schema.ts';
import { startImportThread, type ImportThread } from '../import/import.thread.ts';
import { openImageStore } from '../products/image.store.ts';
import { createProductDesk } from '../products/productDesk.ts';
import { createEditDesk } from '../sheets/edit.desk.ts';
import { importShelf } from '../sheets/import.shelf.ts';
import { openStore } from '../store/store.ts';
import { complain } from './complain.ts';

export interface ProductsOptions {
  readonly data: string;
  /** Where the pictures are that the catalogue names; beside it, or in `images` beside it, when not given. */
  readonly images?: string;
  readonly json?: boolean;
}

/** Imports a catalogue into a data folder and prints the report. Status 0: imported, and nothing was dropped. Nothing is fetched from the web. */
export async function importProductsCommand(
  file: string,
  options: ProductsOptions,
  startThread: () => ImportThread = startImportThread,
): Promise<number> {
  const bytes = bytesOf(file);
  if (bytes === null) return complain(`The catalogue ${file} can’t be read. Nothing was changed; check the path.`);
  const store = openStore(options.data);
  if (!store.ok) return complain(store.message);
  const { sheets, products } = store.value;
  try {
    const edits = createEditDesk({
      store: store.value,
      now: Date.now,
      isHere: () => false,
      onAir: () => null,
      publish() {},
    });
    const desk = createProductDesk({
      products,
      images: openImageStore(join(options.data, 'images')),
      shelf: importShelf(sheets, edits),
      startThread,
    });
    const taken = await desk.take(basename(file), bytes, pictures(file, options.images));
    if (!taken.ok) return complain(taken.message);
    const report = taken.value;
    process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : reportText(report));
    return report.taken && !report.problems.some(({ severity }) => severity === 'error') ? 0 : 1;
  } finally {
    store.value.close();
  }
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Only files of these folders are looked for, by their bare names. */
function pictures(file: string, images: string | undefined): (name: string) => Promise<Uint8Array | null> {
  const beside = dirname(file);
  const folders = images === undefined ? [beside, join(beside, 'images')] : [images];
  return async (name) => {
    for (const folder of folders) {
      const bytes = await readFile(join(folder, basename(name))).catch(() => null);
      if (bytes !== null) return bytes;
    }
    return null;
  };
}

function reportText({ taken, products, added, changed, soldOut, onTheWeb, problems }: CatalogueReport): string {
  const lines = problems.map(({ row, column, severity, message }) => {
    const place = [row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '').join(', ');
    return `${severity.padEnd(5)} ${place === '' ? '' : `${place}: `}${message}`;
  });
  const web =
    onTheWeb === 0 ? '' : ` ${onTheWeb} have their picture on the web; the product library fetches it when asked to.`;
  const last = taken
    ? `Imported ${products} products: ${added} new, ${changed} changed, ${soldOut} sold out.${web}`
    : 'Nothing was imported.';
  return `${[...lines, last].join('\n')}\n`;
}
