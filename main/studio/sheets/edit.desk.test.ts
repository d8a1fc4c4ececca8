import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SheetEdit } from '../../../core/contract/sheet.edits.ts';
import type { PlainOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { mustOpen, newFolder, removeFolders } from '../store/store.folders.ts';
import { sampleSheet } from '../store/store.samples.ts';
import { createEditDesk, type EditDesk } from './edit.desk.ts';

afterAll(removeFolders);

const LI = { name: 'producer', person: 'li' };
const WANG = { name: 'producer 2', person: 'wang' };

let dir: string;
let here: Set<string>;
let onAir: string | null;
let told: SheetEdit[];
let edits: number;
let desk: EditDesk;
let close: () => void;

function start(): void {
  const store = mustOpen(dir, { now: () => 1000 });
  if (!store.sheets.has('s')) store.sheets.add(sampleSheet('s', 5, 2), 'show.csv');
  desk = createEditDesk({
    store,
    now: () => 5000,
    isHere: (person) => here.has(person),
    onAir: () => onAir,
    publish: (one) => void told.push(one),
  });
  ({ close } = store);
}

function restart(): void {
  close();
  start();
}

beforeEach(() => {
  dir = newFolder();
  here = new Set(['li', 'wang']);
  onAir = null;
  told = [];
  edits = 0;
  start();
  return () => close();
});

const sheet = (): RunSheet => {
  const copy = desk.copy('s', 'li');
  if (!copy.ok) throw new Error(copy.message);
  return copy.value.sheet;
};
const bytes = () => JSON.stringify(sheet());
const title = (n: number) => sheet().segments[n]?.title;
const retitle = (n: number, value: string): PlainOp => ({
  op: 'set',
  target: { of: 'segment', ids: [`segment-${n}`] },
  path: ['title'],
  value,
});
const remove = (n: number): PlainOp => ({ op: 'remove', list: { of: 'segment' }, ids: [`segment-${n}`] });

/** Edits on the newest revision unless a base is given. */
function edit(op: PlainOp, by = LI, more: { base?: number; onClash?: 'ask' | 'mine' | 'theirs'; edit?: string } = {}) {
  const base = more.base ?? (desk.plan('s') as { value: { revision: number } }).value.revision;
  const wish = {
    sheetId: 's',
    edit: more.edit ?? `edit-${++edits}`,
    writer: by.person,
    base,
    onClash: more.onClash ?? 'ask',
    op,
  } as const;
  return desk.edit(wish, by);
}
const step = (kind: 'undo' | 'redo', by = LI, onClash: 'ask' | 'mine' | 'theirs' = 'ask') =>
  desk[kind]({ sheetId: 's', edit: `edit-${++edits}`, writer: by.person, onClash }, by);

describe('an edit', () => {
  it('is numbered, told to everybody in what changed alone, and there after a restart', () => {
    expect(edit(retitle(2, '新标题'))).toMatchObject({
      ok: true,
      value: { done: true, revision: 2, clashes: [], steps: { undo: 1, redo: 0 } },
    });
    expect(told).toMatchObject([{ sheetId: 's', revision: 2, kind: 'edit', by: 'producer', at: 5000, edit: 'edit-1' }]);
    expect(JSON.stringify(told[0]).length).toBeLessThan(300);
    const before = bytes();
    restart();
    expect(bytes()).toBe(before);
    expect(desk.copy('s', 'li')).toMatchObject({ value: { revision: 2, steps: { undo: 1, redo: 0 } } });
  });

  it('tells a long text as the piece that changed', () => {
    const proof = sheet().segments[0]?.script.proof ?? '';
    const long = proof.repeat(20);
    const set = (value: string): PlainOp => ({
      op: 'set',
      target: { of: 'segment', ids: ['segment-0'] },
      path: ['script', 'proof'],
      value,
    });
    edit(set(long));
    edit(set(`${long.slice(0, 300)}补一句${long.slice(300)}`));
    expect(told[1]?.op).toEqual({
      op: 'splice',
      target: { of: 'segment', ids: ['segment-0'] },
      path: ['script', 'proof'],
      from: 300,
      cut: '',
      put: '补一句',
    });
    step('undo');
    expect(sheet().segments[0]?.script.proof).toBe(long);
  });

  it('asked twice under one name is done once, also after a restart', () => {
    edit(retitle(1, 'a'), LI, { edit: 'same-edit' });
    expect(edit(retitle(1, 'b'), LI, { edit: 'same-edit' })).toMatchObject({
      ok: true,
      value: { done: true, revision: 2 },
    });
    restart();
    expect(edit(retitle(1, 'c'), LI, { edit: 'same-edit' })).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(title(1)).toBe('a');
  });

  it('that changes nothing, or that can’t be done, leaves no trace', () => {
    expect(edit(retitle(1, title(1) ?? ''))).toMatchObject({ ok: true, value: { done: true, revision: 1 } });
    expect(edit(retitle(77, 'x'))).toMatchObject({ ok: false, code: 'no-such-segment' });
    expect(edit({ ...retitle(1, ''), value: 7 } as PlainOp)).toMatchObject({ ok: false, code: 'bad-value' });
    expect(told).toEqual([]);
    expect(desk.history('s', null, 10)).toEqual([]);
  });

  it('does not take the segment on air away, and takes everything else', () => {
    onAir = 'segment-1';
    expect(edit(remove(1))).toMatchObject({ ok: false, code: 'segment-on-air' });
    expect(edit(remove(2))).toMatchObject({ ok: true });
    expect(
      edit({ op: 'move', list: { of: 'segment' }, runs: [{ after: 'segment-4', ids: ['segment-1'] }] }),
    ).toMatchObject({ ok: true });
    expect(
      sheet()
        .segments.map(({ id }) => id)
        .at(-1),
    ).toBe('segment-1');
  });
});

describe('two seats', () => {
  it('merge by field, and a clash is answered with both texts and nothing lost', () => {
    edit(retitle(1, '王的'), WANG, { base: 1 });
    const other: PlainOp = { ...retitle(1, ''), path: ['host'], value: '小美' } as PlainOp;
    expect(edit(other, LI, { base: 1 })).toMatchObject({ value: { done: true, clashes: [] } });
    const met = edit(retitle(1, '李的'), LI, { base: 1 });
    expect(met).toMatchObject({
      ok: true,
      value: { done: false, revision: 3, clashes: [{ mine: '李的', theirs: '王的', by: 'producer 2', at: 5000 }] },
    });
    expect(title(1)).toBe('王的');
    edit(retitle(1, '李的'), LI, { base: 1, onClash: 'mine' });
    expect(title(1)).toBe('李的');
  });

  it('type on in one field without meeting themselves', () => {
    for (const text of ['换', '换季', '换季必', '换季必备'])
      expect(edit(retitle(1, text), LI, { base: 1 })).toMatchObject({ value: { done: true } });
    expect(title(1)).toBe('换季必备');
  });
});

describe('undo and redo', () => {
  it('go back to the first byte and forward to the last, over a restart', () => {
    const states = [bytes()];
    const ops = [
      retitle(1, 'a'),
      retitle(1, 'b'),
      remove(3),
      { op: 'move', list: { of: 'segment' }, runs: [{ after: null, ids: ['segment-4', 'segment-2'] }] } as PlainOp,
    ];
    for (const op of ops) {
      edit(op);
      states.push(bytes());
    }
    step('undo');
    step('undo');
    restart();
    for (const expected of [states[1], states[0]]) {
      expect(step('undo')).toMatchObject({ value: { done: true } });
      expect(bytes()).toBe(expected);
    }
    expect(step('undo')).toMatchObject({ ok: false, code: 'nothing-to-undo' });
    restart();
    for (const expected of states.slice(1)) {
      step('redo');
      expect(bytes()).toBe(expected);
    }
    expect(step('redo')).toMatchObject({ ok: false, code: 'nothing-to-redo' });
  });

  it('are each person’s own, and nobody takes back what another who is there has done', () => {
    edit(retitle(1, 'li'), LI);
    edit(retitle(2, 'wang'), WANG);
    step('undo', LI);
    expect([title(1), title(2)]).toEqual([expect.stringContaining('面膜'), 'wang']);
    expect(step('undo', LI)).toMatchObject({ code: 'nothing-to-undo' });
    here.delete('wang');
    expect(step('undo', LI)).toMatchObject({ ok: true });
    expect(title(2)).toContain('面膜');
    expect(step('redo', LI)).toMatchObject({ ok: true });
    expect(title(2)).toBe('wang');
  });

  it('end what can be done again with an edit of one’s own', () => {
    edit(retitle(1, 'a'));
    step('undo');
    edit(retitle(2, 'b'));
    expect(step('redo')).toMatchObject({ code: 'nothing-to-redo' });
    expect(desk.copy('s', 'li')).toMatchObject({ value: { steps: { undo: 1, redo: 0 } } });
  });

  it('ask before they go over what somebody else wrote since', () => {
    edit(retitle(1, 'li'), LI);
    edit(retitle(1, 'wang'), WANG);
    expect(step('undo', LI)).toMatchObject({ value: { done: false, clashes: [{ theirs: 'wang' }] } });
    expect(title(1)).toBe('wang');
    step('undo', LI, 'mine');
    expect(title(1)).toContain('面膜');
  });

  it('go on to the step before where a step can’t be taken back any more', () => {
    edit(retitle(2, 'first'), LI);
    edit(retitle(1, 'second'), LI);
    edit(remove(1), WANG);
    expect(step('undo', LI)).toMatchObject({ value: { done: false, clashes: [{ kind: 'removed' }] } });
    expect(step('undo', LI, 'mine')).toMatchObject({ ok: true, value: { done: true } });
    step('undo', LI);
    expect(title(1)).toContain('面膜 2');
  });
});

it('the history says who did what, newest first, a page at a time', () => {
  edit(retitle(1, 'a'));
  edit(remove(3), WANG);
  step('undo', WANG);
  const lines = desk.history('s', null, 2);
  expect(lines).toMatchObject([
    {
      revision: 4,
      kind: 'undo',
      of: 3,
      by: 'producer 2',
      at: 5000,
      words: { what: 'insert', of: 'segment', count: 1, name: expect.stringContaining('面膜 3') },
    },
    {
      revision: 3,
      kind: 'edit',
      of: null,
      words: { what: 'remove', of: 'segment', name: expect.stringContaining('面膜 3') },
    },
  ]);
  expect(desk.history('s', 3, 10)).toMatchObject([
    { revision: 2, by: 'producer', words: { what: 'set', field: 'title', from: expect.any(String), to: 'a' } },
  ]);
});
