/** The studio's store: everything durable, behind one handle. Synchronous: what a call has returned from is on the disk. */
import type { Failure, Result } from '../../../core/result.ts';
import { fail, ok } from '../../../core/result.ts';
import { openDatabase, type OpenFailure } from './database.ts';
import { editStore, type EditStore } from './edits.store.ts';
import { figuresStore, type FiguresStore } from './figures.store.ts';
import { journalStore, type JournalStore } from './journal.store.ts';
import { MIGRATIONS_DIR } from './migrations.ts';
import { productStore, type ProductStore } from './products.store.ts';
import { sessionStore, type SessionStore } from './sessions.store.ts';
import { settingsStore, type SettingsStore } from './settings.store.ts';
import { sheetStore, type SheetStore } from './sheets.store.ts';

export interface Store {
  readonly sheets: SheetStore;
  readonly edits: EditStore;
  readonly journal: JournalStore;
  readonly settings: SettingsStore;
  readonly sessions: SessionStore;
  readonly products: ProductStore;
  readonly figures: FiguresStore;
  /** Closes the files and frees the folder. Safe to call twice. */
  close(): void;
}

export interface StoreOptions {
  /** Wall clock, ms since 1970. */
  readonly now?: () => number;
  /** Hears of rows that were altered or can't be read. The show goes on without them. */
  readonly report?: (problem: Failure) => void;
  /** Where the numbered SQL files are, when not in the source tree. */
  readonly migrationsDir?: string;
}

/** Opens the store of a data folder for this process alone, making the folder when there is none. */
export function openStore(dataDir: string, options: StoreOptions = {}): Result<Store, OpenFailure> {
  const { now = Date.now, report = ignore, migrationsDir = MIGRATIONS_DIR } = options;
  const opened = openDatabase(dataDir, migrationsDir, now());
  if (!opened.ok) return opened;
  const { db, ahead, close } = opened.value;
  const edits = editStore(db, report);
  const journal = journalStore(db, report, ahead);
  return ok({
    sheets: sheetStore(db, edits, now, report),
    edits,
    journal,
    settings: settingsStore(db, now, report),
    sessions: sessionStore(db, now),
    products: productStore(db, now, report),
    figures: figuresStore(db, report),
    close() {
      try {
        if (db.open) journal.flush();
      } catch (error) {
        // It stands in the note, and the next studio that opens the folder takes it in.
        report(fail('journal-not-flushed', `The disk did not take the last facts yet: ${String(error)}`));
      }
      close();
    },
  });
}

function ignore(): void {}
