import { describe, expect, it } from 'vitest';
import { cue, segment, sheet } from '../../show/testing/sheet.ts';
import { runSheetSchema, type RunSheet } from '../runsheet.schema.ts';
import { applyEdit } from './edit.apply.ts';
import { mergeEdit, type Merged, type OnClash, type Since } from './edit.merge.ts';
import { batch, type EditOp, type PlainOp } from './edit.schema.ts';

const BASE = runSheetSchema.parse(
  sheet(segment('s1', [cue('c1', { on: 'manual' })]), segment('s2'), segment('s3'), segment('s4')),
);

const set = (id: string, path: string[], value: unknown): PlainOp => ({
  op: 'set',
  target: { of: 'segment', ids: [id] },
  path,
  value,
});
const remove = (...ids: string[]): PlainOp => ({ op: 'remove', list: { of: 'segment' }, ids });
const move = (id: string, after: string | null): PlainOp => ({
  op: 'move',
  list: { of: 'segment' },
  runs: [{ after, ids: [id] }],
});

function apply(on: RunSheet, op: EditOp): { readonly sheet: RunSheet; readonly inverse: EditOp } {
  const applied = applyEdit(on, op);
  if (!applied.ok) throw new Error(applied.message);
  return applied.value;
}

/** Li's edits are accepted; then mine comes, made on the base. */
function meet(
  theirs: readonly EditOp[],
  mine: EditOp,
  onClash: OnClash = 'ask',
): Merged & { readonly after: RunSheet } {
  const since: Since[] = [];
  let now = BASE;
  for (const [index, op] of theirs.entries()) {
    const { sheet: next, inverse } = apply(now, op);
    since.push({ revision: 2 + index, by: 'li', at: 1000, op, inverse });
    now = next;
  }
  const merged = mergeEdit(now, mine, since, onClash);
  return { ...merged, after: merged.go ? apply(now, merged.op).sheet : now };
}

const ids = ({ segments }: RunSheet) => segments.map(({ id }) => id).join(' ');

describe('what does not touch merges', () => {
  it('takes two fields of one segment, and one field of two', () => {
    const { after, clashes } = meet(
      [set('s1', ['script', 'hook'], 'theirs')],
      batch([set('s1', ['title'], 'mine'), set('s2', ['script', 'hook'], 'mine')]),
    );
    expect(clashes).toEqual([]);
    expect(after.segments[0]).toMatchObject({ title: 'mine', script: { hook: 'theirs' } });
    expect(after.segments[1]).toMatchObject({ script: { hook: 'mine' } });
  });

  it('takes a text edit of a row that was moved, and removes one that was', () => {
    expect(meet([move('s1', 's4')], set('s1', ['title'], 'x')).after.segments.at(-1)).toMatchObject({
      id: 's1',
      title: 'x',
    });
    const gone = meet([move('s1', 's4')], remove('s1'));
    expect([ids(gone.after), gone.clashes]).toEqual(['s2 s3 s4', []]);
  });

  it('agrees where both wrote the same, and where both removed the same', () => {
    expect(meet([set('s1', ['title'], 'x')], set('s1', ['title'], 'x'))).toMatchObject({ go: true, clashes: [] });
    const both = meet([remove('s1', 's2')], remove('s2', 's3'));
    expect([ids(both.after), both.clashes]).toEqual(['s4', []]);
  });

  it('puts what was to stand behind a removed row where that row stood', () => {
    expect(ids(meet([remove('s2', 's3')], move('s1', 's3')).after)).toBe('s1 s4');
    expect(ids(meet([remove('s3')], move('s1', 's3')).after)).toBe('s2 s1 s4');
    const op: PlainOp = { op: 'insert', of: 'segment', runs: [{ after: 's3', items: [segment('new')] }] };
    expect(ids(meet([remove('s3'), remove('s2')], op).after)).toBe('s1 new s4');
  });
});

describe('what touches is a clash', () => {
  it('shows both texts, who wrote the other and when, and changes nothing', () => {
    const { go, clashes, after } = meet(
      [set('s1', ['script', 'hook'], 'theirs')],
      batch([set('s1', ['script', 'hook'], 'mine'), set('s2', ['title'], 'mine')]),
    );
    expect(go).toBe(false);
    expect(clashes).toEqual([
      {
        kind: 'changed',
        of: 'segment',
        id: 's1',
        in: null,
        path: ['script', 'hook'],
        mine: 'mine',
        theirs: 'theirs',
        by: 'li',
        at: 1000,
        revision: 2,
      },
    ]);
    expect(after.segments[1]?.title).toBe('s2');
  });

  it('is decided for mine, or for theirs with all the rest of mine', () => {
    const mine = batch([set('s1', ['title'], 'mine'), set('s2', ['title'], 'mine')]);
    expect(
      meet([set('s1', ['title'], 'theirs')], mine, 'mine')
        .after.segments.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['mine', 'mine']);
    expect(
      meet([set('s1', ['title'], 'theirs')], mine, 'theirs')
        .after.segments.slice(0, 2)
        .map(({ title }) => title),
    ).toEqual(['theirs', 'mine']);
  });

  it('is found between a whole and its part, either way', () => {
    expect(meet([set('s1', ['offer', 'stock'], 5)], set('s1', ['offer'], null)).clashes).toHaveLength(1);
    const parted = meet([set('s1', ['offer'], null)], set('s1', ['offer', 'stock'], 5));
    expect(parted.clashes).toMatchObject([{ kind: 'changed', mine: 5, theirs: null }]);
    // There is no offer left to write a stock into: mine can't be written over that.
    expect(
      meet([set('s1', ['offer'], null)], set('s1', ['offer', 'stock'], 5), 'mine').after.segments[0]?.offer,
    ).toBeNull();
  });

  it('keeps a text from being written into a removed row, and a row with a new text from being removed unseen', () => {
    const lost = meet([remove('s1')], set('s1', ['title'], 'mine'));
    expect([lost.go, lost.clashes]).toMatchObject([false, [{ kind: 'removed', mine: 'mine', theirs: null }]]);
    expect(ids(meet([remove('s1')], set('s1', ['title'], 'mine'), 'mine').after)).toBe('s2 s3 s4');
    const unseen = meet([set('s1', ['title'], 'theirs')], remove('s1', 's2'));
    expect(unseen).toMatchObject({ go: false, clashes: [{ kind: 'changed', id: 's1', path: [] }] });
    expect(ids(meet([set('s1', ['title'], 'theirs')], remove('s1', 's2'), 'theirs').after)).toBe('s1 s3 s4');
    const added: PlainOp = {
      op: 'insert',
      of: 'cue',
      in: 's1',
      runs: [{ after: null, items: [cue('c9', { on: 'manual' })] }],
    };
    expect(meet([added], remove('s1')).go).toBe(false);
    expect(meet([remove('s1')], added)).toMatchObject({ go: false, clashes: [{ kind: 'removed' }] });
  });

  it('is two moves of one row', () => {
    expect(meet([move('s1', 's4')], move('s1', 's2'))).toMatchObject({
      go: false,
      clashes: [{ kind: 'moved', id: 's1' }],
    });
    expect(ids(meet([move('s1', 's4')], move('s1', 's2'), 'mine').after)).toBe('s2 s1 s3 s4');
    expect(ids(meet([move('s1', 's4')], move('s1', 's2'), 'theirs').after)).toBe('s2 s3 s4 s1');
  });
});
