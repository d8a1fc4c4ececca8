/** One import on its way: the file as the studio opened it, what a person said of its columns, and what applying would do. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CatalogueReport } from '../../../core/contract/products.schema.ts';
import type { ImportPlan, ImportPreview, ImportReport, ImportView } from '../../../core/contract/import.schema.ts';
import type { ColumnKey } from '../../../core/runsheet/columns.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import { useAsk } from '../../app/seat.ts';
import { base64Of, LARGEST_FILE } from '../sheets/importFile.ts';

const DEADLINE = 60_000;

export type Mode = ImportPlan['mode'];

export type Draft =
  | { readonly step: 'idle' }
  | { readonly step: 'busy'; readonly name: string }
  | { readonly step: 'too-big' }
  | {
      readonly step: 'open';
      readonly name: string;
      readonly view: ImportView;
      readonly preview: ImportPreview | null;
      readonly mode: Mode;
      readonly into: string | null;
      readonly applying: boolean;
    }
  | { readonly step: 'done'; readonly report: ImportReport }
  /** It was a shop's catalogue, and is in the product library now. */
  | { readonly step: 'catalogue'; readonly report: CatalogueReport };

type Open = Extract<Draft, { step: 'open' }>;

export interface DraftActions {
  begin(file: File): void;
  /** Looks at another worksheet, or at other headers, as proposed. */
  look(table: string, headerRow: number | null): void;
  /** Says what one column is. */
  say(column: number, key: ColumnKey | null): void;
  aim(mode: Mode, into: string | null): void;
  apply(): void;
  /** Takes a shop's catalogue into the product library. */
  toLibrary(): void;
  leave(): void;
}

/** The import of this screen and what can be done with it. The newest question wins: an answer to an older one is dropped. */
export function useDraft(): readonly [Draft, DraftActions] {
  const ask = useAsk();
  const [draft, setDraft] = useState<Draft>({ step: 'idle' });
  const asked = useRef(0);
  /** The file that is open: a catalogue goes to another place than a sheet. */
  const file = useRef<File | null>(null);
  const current = useRef(draft);
  useEffect(() => void (current.current = draft), [draft]);

  const show = useCallback(
    async (open: Omit<Open, 'preview' | 'applying'>) => {
      const question = (asked.current += 1);
      setDraft({ ...open, preview: null, applying: false });
      if (open.view.kind !== 'table' && open.view.kind !== 'sheet') return;
      const seen = await ask({ type: 'import.preview', plan: planOf(open) }, DEADLINE);
      if (question === asked.current) setDraft({ ...open, preview: seen.ok ? seen.value : null, applying: false });
    },
    [ask],
  );

  const relook = useCallback(
    async (open: Open, table: string, choice: HeadChoice | null) => {
      const looked = await ask({ type: 'import.look', draft: open.view.draft, table, choice }, DEADLINE);
      if (looked.ok) await show({ ...open, view: looked.value });
    },
    [ask, show],
  );

  const [actions] = useState<DraftActions>(() => ({
    begin(given) {
      if (given.size > LARGEST_FILE) return setDraft({ step: 'too-big' });
      file.current = given;
      setDraft({ step: 'busy', name: given.name });
      void base64Of(given)
        .then((content) => ask({ type: 'import.open', name: given.name, content }, DEADLINE))
        .then((opened) =>
          opened.ok
            ? show({ step: 'open', name: given.name, view: opened.value, mode: 'new', into: null })
            : setDraft({ step: 'idle' }),
        )
        .catch(() => setDraft({ step: 'idle' }));
    },
    look(table, headerRow) {
      const open = current.current;
      if (open.step !== 'open') return;
      void relook(open, table, headerRow === null ? null : { headerRow, headerRows: 1, keys: null });
    },
    say(column, key) {
      const open = current.current;
      if (open.step !== 'open' || open.view.mapping === null) return;
      const { headerRow, headerRows, columns } = open.view.mapping;
      // A column can be one thing only: the other one that was it becomes a custom field.
      const keys = columns.map((one, place) => (place === column ? key : one.key === key ? null : one.key));
      void relook(open, open.view.table, { headerRow, headerRows, keys });
    },
    aim(mode, into) {
      const open = current.current;
      if (open.step === 'open') void show({ ...open, mode, into });
    },
    apply() {
      const open = current.current;
      if (open.step !== 'open' || open.preview === null || open.applying) return;
      setDraft({ ...open, applying: true });
      void ask({ type: 'import.apply', plan: planOf(open), base: open.preview.base }, DEADLINE).then((done) =>
        done.ok ? setDraft({ step: 'done', report: done.value }) : void show(open),
      );
    },
    toLibrary() {
      const open = current.current;
      const given = file.current;
      if (open.step !== 'open' || given === null) return;
      setDraft({ step: 'busy', name: given.name });
      void ask({ type: 'import.close', draft: open.view.draft });
      void base64Of(given)
        .then((content) => ask({ type: 'products.import', name: given.name, content }, DEADLINE))
        .then((done) => setDraft(done.ok ? { step: 'catalogue', report: done.value } : { step: 'idle' }))
        .catch(() => setDraft({ step: 'idle' }));
    },
    leave() {
      const open = current.current;
      asked.current += 1;
      if (open.step === 'open') void ask({ type: 'import.close', draft: open.view.draft });
      setDraft({ step: 'idle' });
    },
  }));
  return [draft, actions];
}

/** As proposed, unless a person said something of the columns: then as they said. */
function planOf({ view, mode, into }: Pick<Open, 'view' | 'mode' | 'into'>): ImportPlan {
  const { draft, table, mapping, remembered } = view;
  if (mapping === null) return { draft, table, choice: null, mode, into };
  const { headerRow, headerRows, columns } = mapping;
  const said = columns.some(({ source }) => source === 'chosen');
  return {
    draft,
    table,
    choice: { headerRow, headerRows, keys: said ? columns.map(({ key }) => key) : null, sure: remembered },
    mode,
    into,
  };
}
