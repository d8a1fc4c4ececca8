/** A sheet that is being edited, as the studio keeps it at hand: the newest revision, its latest edits, and who may take back what. */
import type { Result } from '../../../core/result.ts';
import { StepStacks } from '../../../core/runsheet/edit/edit.steps.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { EditRow } from '../store/edits.store.ts';
import type { Store } from '../store/store.ts';

/** How many of the latest edits are kept at hand: screens are rarely further behind. Older ones are read from the disk. */
const AT_HAND = 400;

export class OpenSheet {
  readonly id: string;
  readonly steps = new StepStacks();
  #sheet: RunSheet;
  #revision: number;
  #latest: EditRow[] = [];
  readonly #store: Store;

  /** Loads a sheet and what is known of its edits. */
  static open(store: Store, sheetId: string): Result<OpenSheet> {
    const loaded = store.sheets.load(sheetId, 'newest');
    return loaded.ok ? { ok: true, value: new OpenSheet(store, loaded.value) } : loaded;
  }

  private constructor(
    store: Store,
    loaded: { readonly sheetId: string; readonly sheet: RunSheet; readonly revision: number },
  ) {
    this.id = loaded.sheetId;
    this.#store = store;
    this.#sheet = loaded.sheet;
    this.#revision = loaded.revision;
    for (const row of store.edits.steps(loaded.sheetId)) this.steps.note(row);
  }

  get sheet(): RunSheet {
    return this.#sheet;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Takes in an edit that is on the disk. */
  take(row: EditRow, sheet: RunSheet): void {
    this.#sheet = sheet;
    this.#revision = row.revision;
    this.steps.note(row);
    this.#latest.push(row);
    if (this.#latest.length > 2 * AT_HAND) this.#latest = this.#latest.slice(-AT_HAND);
  }

  /** The edits behind a revision, oldest first; null when one of them is not known: the sheet was replaced as a whole since. */
  since(revision: number): readonly EditRow[] | null {
    const missing = this.#revision - revision;
    if (missing <= 0) return [];
    const rows =
      missing <= this.#latest.length ? this.#latest.slice(-missing) : this.#store.edits.since(this.id, revision);
    return rows.length === missing ? rows : null;
  }

  /** The edit that led to a revision. */
  at(revision: number): EditRow | null {
    return (
      this.#latest.find((row) => row.revision === revision) ??
      this.#store.edits.since(this.id, revision - 1, revision)[0] ??
      null
    );
  }
}
