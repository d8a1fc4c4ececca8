import { beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../result.ts';
import { applyEdit } from '../runsheet/edit/edit.apply.ts';
import type { PlainOp } from '../runsheet/edit/edit.schema.ts';
import { runSheetSchema, type RunSheet } from '../runsheet/runsheet.schema.ts';
import { segment, sheet } from '../show/testing/sheet.ts';
import type { EditAnswer } from './sheet.edits.ts';
import { createSheetSeat, type SheetSeatEnd } from './sheet.seat.ts';

type Asked = {
  readonly type: string;
  readonly edit: string;
  readonly base: number;
  readonly onClash: string;
  readonly op: PlainOp;
};

const SHEET = runSheetSchema.parse(sheet(segment('s1'), segment('s2')));
const retitle = (id: string, value: string): PlainOp => ({
  op: 'set',
  target: { of: 'segment', ids: [id] },
  path: ['title'],
  value,
});
const STEPS = { undo: 1, redo: 0 };

/** A studio's end that answers when it is told to. */
let asked: { readonly asking: Asked; readonly answer: (result: Result<EditAnswer>) => Promise<void> }[];
let copies: number;
let cells: (string | null)[];
let accepted: { sheet: RunSheet; revision: number };
let seat: SheetSeatEnd;

beforeEach(() => {
  asked = [];
  copies = 0;
  cells = [];
  accepted = { sheet: SHEET, revision: 1 };
  let ids = 0;
  seat = createSheetSeat('sheet-1', {
    newId: () => `id-${++ids}`,
    askCopy: () => void (copies += 1),
    tellAt: (cell) => void cells.push(cell?.row ?? null),
    request: (asking) =>
      new Promise((resolve) => {
        const answer = async (result: Result<EditAnswer>) => {
          resolve(result as never);
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ asking: asking as unknown as Asked, answer });
      }),
    onClose: () => {},
  });
  seat.takeCopy(ok({ ...accepted, steps: { undo: 0, redo: 0 } }));
});

/** The studio accepts an edit and tells everybody. */
function tell(op: PlainOp, edit = 'of-another'): void {
  const applied = applyEdit(accepted.sheet, op);
  if (!applied.ok) throw new Error(applied.message);
  accepted = { sheet: applied.value.sheet, revision: accepted.revision + 1 };
  seat.takeEdit({ sheetId: 'sheet-1', revision: accepted.revision, kind: 'edit', by: 'x', at: 0, edit, op });
}
const done = (clashes: EditAnswer['clashes'] = [], isDone = true) =>
  ok({ done: isDone, revision: accepted.revision, clashes, steps: STEPS });
const titles = () =>
  seat
    .view()
    .sheet?.segments.map(({ title }) => title)
    .join(' ');

describe('an edit of one’s own', () => {
  it('is seen at once, and is the studio’s when it is told and answered', async () => {
    const promise = seat.edit(retitle('s1', 'mine'));
    await Promise.resolve();
    expect([titles(), seat.view().pending, seat.view().revision]).toEqual(['mine s2', 1, 1]);
    const seen = seat.view().sheet;
    tell(retitle('s1', 'mine'), asked[0]?.asking.edit);
    expect(seat.view().sheet).toBe(seen);
    await asked[0]?.answer(done());
    expect(await promise).toMatchObject({ ok: true, value: { done: true } });
    expect(seat.view()).toMatchObject({ pending: 0, revision: 2, steps: STEPS });
    expect(JSON.stringify(seat.view().sheet)).toBe(JSON.stringify(accepted.sheet));
  });

  it('stays on top of what others do meanwhile, and says what it was made on', async () => {
    void seat.edit(retitle('s1', 'mine'));
    tell(retitle('s2', 'theirs'));
    void seat.edit(retitle('s1', 'mine again'));
    await Promise.resolve();
    expect(titles()).toBe('mine again theirs');
    expect(asked.map(({ asking }) => asking.base)).toEqual([1, 2]);
    tell(retitle('s1', 'mine'), asked[0]?.asking.edit);
    await asked[0]?.answer(done());
    expect(titles()).toBe('mine again theirs');
  });

  it('goes when the studio refuses it', async () => {
    const promise = seat.edit(retitle('s1', 'mine'));
    await Promise.resolve();
    await asked[0]?.answer(fail('edit-not-kept', ''));
    expect(await promise).toMatchObject({ code: 'edit-not-kept' });
    expect([titles(), seat.view().pending]).toEqual(['s1 s2', 0]);
  });

  it('that can’t be done is refused here and never asked for', async () => {
    expect(await seat.edit(retitle('gone', 'x'))).toMatchObject({ ok: false, code: 'no-such-segment' });
    expect(asked).toEqual([]);
  });

  it('is asked again under its own name when the link comes back', async () => {
    const promise = seat.edit(retitle('s1', 'mine'));
    await Promise.resolve();
    await asked[0]?.answer(fail('link-lost', ''));
    expect([titles(), seat.view().pending]).toEqual(['mine s2', 1]);
    seat.linked();
    expect([copies, asked[1]?.asking.edit]).toEqual([2, asked[0]?.asking.edit]);
    // It had been done before the line broke: the new copy has it in it.
    const applied = applyEdit(SHEET, retitle('s1', 'mine'));
    seat.takeCopy(ok({ sheet: applied.ok ? applied.value.sheet : SHEET, revision: 2, steps: STEPS }));
    await asked[1]?.answer(done());
    expect(await promise).toMatchObject({ ok: true });
    expect([titles(), seat.view().pending]).toEqual(['mine s2', 0]);
  });
});

describe('a clash', () => {
  const clash = {
    kind: 'changed',
    of: 'segment',
    id: 's1',
    in: null,
    path: ['title'],
    mine: 'mine',
    theirs: 'theirs',
    by: 'x',
    at: 0,
    revision: 2,
  } as const;

  it('shows theirs, keeps mine, and waits for a decision', async () => {
    const promise = seat.edit(retitle('s1', 'mine'));
    await Promise.resolve();
    tell(retitle('s1', 'theirs'));
    await asked[0]?.answer(done([{ ...clash, path: ['title'] }], false));
    expect(await promise).toMatchObject({ value: { done: false } });
    expect(titles()).toBe('theirs s2');
    const [clashed] = seat.view().clashed;
    expect(clashed).toMatchObject({ kind: 'edit', clashes: [{ mine: 'mine', theirs: 'theirs' }] });
    void seat.decide(clashed?.edit ?? '', 'mine');
    expect([titles(), seat.view().clashed]).toEqual(['mine s2', []]);
    expect(asked[1]?.asking).toMatchObject({ type: 'sheet.edit', onClash: 'mine', base: 1 });
    expect(asked[1]?.asking.edit).not.toBe(asked[0]?.asking.edit);
  });

  it('can be let go of', async () => {
    void seat.edit(retitle('s1', 'mine'));
    await Promise.resolve();
    await asked[0]?.answer(done([{ ...clash, path: ['title'] }], false));
    expect(await seat.decide(seat.view().clashed[0]?.edit ?? '', 'drop')).toBeNull();
    expect([seat.view().clashed, asked.length]).toEqual([[], 1]);
  });
});

describe('the numbers of edits', () => {
  it('show a gap, and the sheet is asked for anew', () => {
    seat.takeEdit({ sheetId: 'sheet-1', revision: 3, kind: 'edit', by: 'x', at: 0, edit: 'e', op: retitle('s1', 'x') });
    expect([copies, titles()]).toEqual([2, 's1 s2']);
    seat.takeCopy(ok({ sheet: SHEET, revision: 3, steps: STEPS }));
    seat.takeEdit({
      sheetId: 'sheet-1',
      revision: 3,
      kind: 'edit',
      by: 'x',
      at: 0,
      edit: 'e',
      op: retitle('s1', 'late'),
    });
    expect([copies, titles(), seat.view().revision]).toEqual([2, 's1 s2', 3]);
  });

  it('a sheet that can’t be had says why, and takes no edits', async () => {
    seat = createSheetSeat('none', {
      newId: () => 'id',
      askCopy() {},
      tellAt() {},
      request: () => new Promise(() => {}),
      onClose() {},
    });
    expect(await seat.edit(retitle('s1', 'x'))).toMatchObject({ code: 'sheet-not-open' });
    seat.takeCopy(fail('no-such-sheet', ''));
    expect(seat.view()).toMatchObject({ sheet: null, problem: { code: 'no-such-sheet' } });
  });
});

it('the cell in hand is told again when the link is back, and others are seen where they are', () => {
  seat.at({ row: 's1', column: 'title' });
  seat.linked();
  seat.at(null);
  seat.linked();
  expect(cells).toEqual(['s1', 's1', null]);
  const other = { id: 2, name: 'producer', cell: { row: 's2', column: 'title' } };
  seat.takeOthers([other]);
  expect(seat.view().others).toEqual([other]);
});
