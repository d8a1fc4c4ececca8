import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cue, marker, product, segment, sheet } from '../../show/testing/sheet.ts';
import { runSheetSchema, type RunSheet } from '../runsheet.schema.ts';
import { applyEdit } from './edit.apply.ts';
import { editOpSchema, type EditOp } from './edit.schema.ts';
import { opOn } from './testing/ops.arbitrary.ts';

const spoken = {
  hook: '姐妹们先别划走',
  keyPoints: ['不含酒精', '三重玻尿酸'],
  proof: '',
  priceReveal: '',
  close: '',
  mustSay: [],
  targetLength: null,
};
const SHEET: RunSheet = runSheetSchema.parse({
  ...sheet(
    segment('s1', [cue('c1', { on: 'manual' }, marker('a')), cue('c2', { on: 'segment-enter' })]),
    segment('s2', [], { custom: { 灯光: '全亮', 2: 'b', 服装: '红' }, script: spoken }),
    segment('s3', [cue('c3', { on: 'manual' })], { offer: null, script: spoken }),
    segment('s4', [], { script: spoken }),
    segment('s5', [], { custom: { 服装: '', 灯光: '' } }),
  ),
  products: [product('p1'), product('p2'), product('p3')],
});
const bytes = (value: unknown) => JSON.stringify(value);

/** Applies a sequence of random operations, each made for the sheet as it is by then; gives every sheet and inverse on the way. */
function play(data: fc.GeneratorValue, steps: number): { readonly sheets: RunSheet[]; readonly inverses: EditOp[] } {
  const sheets = [SHEET];
  const inverses: EditOp[] = [];
  for (let step = 0; step < steps; step++) {
    const before = sheets.at(-1) ?? SHEET;
    const op = editOpSchema.parse(data(opOn, before));
    const applied = applyEdit(before, op);
    if (!applied.ok) continue;
    sheets.push(applied.value.sheet);
    inverses.push(applied.value.inverse);
  }
  return { sheets, inverses };
}

it('undoes any sequence of operations, byte for byte, one by one', () => {
  fc.assert(
    fc.property(fc.gen(), (data) => {
      const { sheets, inverses } = play(data, 12);
      let now = sheets.at(-1) ?? SHEET;
      for (const [back, inverse] of inverses.toReversed().entries()) {
        const undone = applyEdit(now, editOpSchema.parse(inverse));
        if (!undone.ok) throw new Error(undone.message);
        const redone = applyEdit(undone.value.sheet, undone.value.inverse);
        expect(redone.ok && bytes(redone.value.sheet)).toBe(bytes(now));
        now = undone.value.sheet;
        expect(bytes(now)).toBe(bytes(sheets.at(-2 - back)));
      }
      expect(bytes(now)).toBe(bytes(SHEET));
    }),
    { numRuns: 60 },
  );
});

it('keeps a sheet valid by its schema, in its own bytes, and changes nothing when it refuses', () => {
  const original = bytes(SHEET);
  fc.assert(
    fc.property(fc.gen(), (data) => {
      const { sheets } = play(data, 6);
      const last = sheets.at(-1);
      expect(bytes(runSheetSchema.parse(last))).toBe(bytes(last));
      expect(bytes(SHEET)).toBe(original);
    }),
    { numRuns: 60 },
  );
});
