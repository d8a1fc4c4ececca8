/**
 * Imports as seats do them: a file is opened, its columns are told, what it would change is looked at, and then it is applied, whole and once.
 * Each file has its own draft and thread, so that two people's imports can't meet.
 */
import { randomUUID } from 'node:crypto';
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import type { ImportPlan, ImportPreview, ImportReport, ImportView } from '../../../core/contract/import.schema.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Sitter } from '../sheets/sitter.ts';
import { startImportThread, type ImportThread } from './import.thread.ts';
import type { WorkPlan, WorkView } from './import.work.ts';
import type { MappingMemory } from './mapping.setting.ts';

export type ImportRequest = Extract<StudioRequest, { type: `import.${string}` }>;

/** Where sheets are: the desk reads them and puts in what was applied. */
export interface SheetShelf {
  /** The newest state of a sheet and its revision; fails with the store's codes. */
  load(sheetId: string): Result<{ readonly sheet: RunSheet; readonly revision: number }>;
  has(sheetId: string): boolean;
  /** Puts a sheet in; its revision. One that is there already becomes this, as one edit. */
  add(sheet: RunSheet, source: string, by: Sitter): Result<number>;
  /** Makes a standing sheet what an import made of it, as one edit; its new revision. */
  change(sheetId: string, edit: EditOp, sheet: RunSheet, source: string, by: Sitter): Result<number>;
}

export interface ImportDeskOptions {
  readonly shelf: SheetShelf;
  readonly memory: MappingMemory;
  readonly startThread?: () => ImportThread;
}

export interface ImportDesk {
  answer(request: ImportRequest, by: Sitter): Promise<Result<AnswerOf<ImportRequest['type']>>>;
  /** Imports a file as it is proposed, without anybody looking; a file that was imported before becomes a revision of its sheet. */
  take(name: string, bytes: Uint8Array, by: Sitter): Promise<Result<ImportReport>>;
  /** The steps one by one, for the command line. */
  open(name: string, bytes: Uint8Array): Promise<Result<ImportView>>;
  preview(plan: ImportPlan): Promise<Result<ImportPreview>>;
  apply(plan: ImportPlan, base: number, by: Sitter): Promise<Result<ImportReport>>;
  dispose(): void;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly thread: ImportThread;
  readonly openedAt: number;
}

/** Drafts that are kept at once, and for how long, ms. The oldest goes first. */
const MOST_DRAFTS = 6;
const LIFE = 3_600_000;

export function createImportDesk({ shelf, memory, startThread = startImportThread }: ImportDeskOptions): ImportDesk {
  const drafts = new Map<string, Draft>();

  function close(draft: Draft | undefined): void {
    if (draft === undefined) return;
    drafts.delete(draft.id);
    draft.thread.close();
  }

  function begin(name: string): Draft {
    for (const draft of drafts.values()) if (Date.now() - draft.openedAt > LIFE) close(draft);
    if (drafts.size >= MOST_DRAFTS) close([...drafts.values()][0]);
    const draft = { id: randomUUID(), name, thread: startThread(), openedAt: Date.now() };
    drafts.set(draft.id, draft);
    return draft;
  }

  async function open(name: string, bytes: Uint8Array): Promise<Result<ImportView>> {
    const draft = begin(name);
    const opened = await draft.thread.open(name, bytes);
    if (!opened.ok) close(draft);
    return opened.ok ? look(draft, opened.value) : opened;
  }

  /** A view as a seat gets it: with the columns that somebody chose for this template before. */
  async function look(draft: Draft, view: WorkView): Promise<Result<ImportView>> {
    const known = view.template === null ? null : memory.recall(view.template);
    if (known === null || view.mapping === null) return ok(viewOf(draft, view, false));
    const again = await draft.thread.look(view.table, { ...known, headerRow: view.mapping.headerRow, sure: true });
    return again.ok ? ok(viewOf(draft, again.value, true)) : again;
  }

  async function plan(request: ImportPlan): Promise<Result<{ draft: Draft; work: WorkPlan; base: number }>> {
    const draft = drafts.get(request.draft);
    if (draft === undefined) return noDraft();
    const standing = request.mode === 'new' || request.into === null ? null : shelf.load(request.into);
    if (standing !== null && !standing.ok) return standing;
    const current = standing?.value ?? null;
    const planned = await draft.thread.plan(request, current?.sheet ?? null);
    if (!planned.ok) return planned;
    return planned.value.ok ? ok({ draft, work: planned.value.value, base: current?.revision ?? 0 }) : planned.value;
  }

  async function preview(request: ImportPlan): Promise<Result<ImportPreview>> {
    const planned = await plan(request);
    return planned.ok ? ok({ ...planned.value.work.preview, base: planned.value.base }) : planned;
  }

  async function apply(request: ImportPlan, base: number, by: Sitter): Promise<Result<ImportReport>> {
    const planned = await plan(request);
    if (!planned.ok) return planned;
    const { draft, work } = planned.value;
    const { sheet, edit, template } = work;
    if (sheet === null) return ok(work.preview.report);
    // Between the plan and here nothing is waited for: what is checked is what is written.
    const standing = edit === null || request.into === null ? null : shelf.load(request.into);
    if (standing?.ok === false) return standing;
    if (planned.value.base !== base || (standing !== null && standing.value.revision !== base))
      return fail('sheet-changed', 'The sheet was changed since you looked. Nothing was imported; look again.', {});
    const fresh = edit === null ? { ...sheet, id: freeId(sheet.id) } : sheet;
    const { name } = draft;
    const written = edit === null ? shelf.add(fresh, name, by) : shelf.change(fresh.id, edit, fresh, name, by);
    if (!written.ok) return written;
    if (template !== null && request.choice?.keys) memory.remember(template, request.choice);
    close(draft);
    return ok({ ...work.preview.report, sheet: fresh.id, revision: written.value });
  }

  /** A new sheet never takes the place of another, be it of the same file. */
  function freeId(id: string): string {
    let free = id;
    for (let count = 2; shelf.has(free); count += 1) free = `${id}-${count}`;
    return free;
  }

  async function relook(request: Extract<ImportRequest, { type: 'import.look' }>): Promise<Result<ImportView>> {
    const draft = drafts.get(request.draft);
    if (draft === undefined) return noDraft();
    const view = await draft.thread.look(request.table, request.choice);
    if (!view.ok) return view;
    return request.choice === null ? look(draft, view.value) : ok(viewOf(draft, view.value, false));
  }

  return {
    async answer(request, by) {
      switch (request.type) {
        case 'import.open':
          return open(request.name, Buffer.from(request.content, 'base64'));
        case 'import.look':
          return relook(request);
        case 'import.preview':
          return preview(request.plan);
        case 'import.apply':
          return apply(request.plan, request.base, by);
        case 'import.close':
          close(drafts.get(request.draft));
          return ok({});
        default:
          return request satisfies never;
      }
    },
    async take(name, bytes, by) {
      const opened = await open(name, bytes);
      if (!opened.ok) return opened;
      const { draft, table, mapping, remembered } = opened.value;
      const choice: HeadChoice | null = remembered && mapping !== null ? choiceIn(mapping) : null;
      const planned = await plan({ draft, table, choice, mode: 'new', into: null });
      close(drafts.get(draft));
      if (!planned.ok) return planned;
      const { sheet, preview: seen } = planned.value.work;
      const added = sheet === null ? ok(0) : shelf.add(sheet, name, by);
      return added.ok ? ok({ ...seen.report, revision: added.value }) : added;
    },
    open,
    preview,
    apply,
    dispose() {
      for (const draft of drafts.values()) close(draft);
    },
  };
}

function viewOf(draft: Draft, { template: _template, ...view }: WorkView, remembered: boolean): ImportView {
  return { ...view, draft: draft.id, remembered };
}

function choiceIn({ headerRow, headerRows, columns }: NonNullable<ImportView['mapping']>): HeadChoice {
  return { headerRow, headerRows, keys: columns.map(({ key }) => key), sure: true };
}

function noDraft(): Result<never> {
  return fail('no-such-draft', 'This import is not open any more. Nothing was changed; open the file again.');
}
