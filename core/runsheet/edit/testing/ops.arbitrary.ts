/** Random edits of a given sheet, most of them possible on it and some not, for property tests. */
import fc from 'fast-check';
import { cue, product, segment } from '../../../show/testing/sheet.ts';
import type { Action, RunSheet, Trigger } from '../../runsheet.schema.ts';
import { batch, type EditOp, type List, type PlainOp, type Target } from '../edit.schema.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('到手价 ¥89', '满199减20', '换季脸上起皮、卡粉的姐妹先别划走'),
);
const column = fc.constantFrom('灯光', '2', '服装', 'constructor', '10');
const price = fc.option(fc.record({ minor: fc.nat(99_999), currency: fc.constant('CNY') }));
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('marker' as const), text }),
  fc.record({ do: fc.constant('pop' as const), productId: fc.constantFrom('p1', 'p2', 'p-gone') }),
  fc.record({ do: fc.constant('note' as const), text, urgency: fc.constantFrom('normal' as const, 'urgent' as const) }),
);
const trigger = fc.constantFrom<Trigger>({ on: 'manual' }, { on: 'segment-enter' });

const field = (path: readonly string[], value: fc.Arbitrary<unknown>) =>
  value.map((one) => ({ path: [...path], value: one }));
const FIELDS = {
  sheet: fc.oneof(field(['title'], text), field(['language'], fc.constantFrom('zh-CN', 'en')), field(['id'], text)),
  segment: fc.oneof(
    field(['title'], text),
    field(['duration'], fc.oneof(fc.nat(3_600_000), fc.constant('ten minutes'))),
    field(['script', 'hook'], text),
    field(['script', 'keyPoints'], fc.array(text, { maxLength: 3 })),
    field(['script', 'keyPoints', '1'], text),
    field(['offer', 'livePrice'], price),
    field(['offer', 'coupon', 'quantity'], fc.option(fc.nat(999))),
    field(['offer'], fc.constant(null)),
    column.chain((name) => field(['custom', name], fc.option(text))),
    field(['__proto__', 'title'], text),
    field(['script', 'length'], fc.nat()),
  ),
  product: fc.oneof(
    field(['name'], text),
    field(['listPrice'], price),
    field(['evidence'], fc.array(text, { maxLength: 2 })),
  ),
  cue: fc.oneof(
    field(['label'], text),
    field(['trigger'], trigger),
    field(['actions'], fc.array(action, { maxLength: 3 })),
    field(['actions', '0'], action),
  ),
};

/** One plain operation on things that this sheet has, or nearly. */
export function plainOpOn(sheet: RunSheet): fc.Arbitrary<PlainOp> {
  const segmentIds = [...sheet.segments.map(({ id }) => id), 'segment-gone'];
  const productIds = [...sheet.products.map(({ id }) => id), 'product-gone'];
  const cueIds = (of: string) => [
    ...(sheet.segments.find(({ id }) => id === of)?.cues ?? []).map(({ id }) => id),
    'cue-gone',
  ];
  /** Some of them; the last, which is not there, seldom. */
  const some = (ids: readonly string[]) => {
    const there = ids.length > 1 ? ids.slice(0, -1) : ids;
    return fc.oneof(
      { weight: 8, arbitrary: fc.uniqueArray(fc.constantFrom(...there), { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }) },
    );
  };
  const fresh = fc.nat(1_000_000).map((n) => `new-${n}`);
  const inSegment = fc.constantFrom(...segmentIds);
  const target: fc.Arbitrary<Target> = fc.oneof(
    { weight: 1, arbitrary: fc.constant<Target>({ of: 'sheet' }) },
    { weight: 6, arbitrary: some(segmentIds).map((ids): Target => ({ of: 'segment', ids })) },
    { weight: 2, arbitrary: some(productIds).map((ids): Target => ({ of: 'product', ids })) },
    {
      weight: 3,
      arbitrary: inSegment.chain((of) => some(cueIds(of)).map((ids): Target => ({ of: 'cue', in: of, ids }))),
    },
  );
  const list: fc.Arbitrary<{ readonly list: List; readonly ids: readonly string[] }> = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ list: { of: 'segment' } as const, ids: segmentIds }) },
    { weight: 1, arbitrary: fc.constant({ list: { of: 'product' } as const, ids: productIds }) },
    { weight: 2, arbitrary: inSegment.map((of) => ({ list: { of: 'cue', in: of } as const, ids: cueIds(of) })) },
  );
  const set = target.chain((of) => FIELDS[of.of].map((one): PlainOp => ({ op: 'set', target: of, ...one })));
  const splice = fc.tuple(inSegment, fc.nat(10), fc.nat(5), text).map(([id, n, length, put]): PlainOp => {
    const hook = sheet.segments.find((one) => one.id === id)?.script.hook ?? '';
    const from = n % (hook.length + 1);
    const cut = hook.slice(from, from + length);
    return { op: 'splice', target: { of: 'segment', ids: [id] }, path: ['script', 'hook'], from, cut, put };
  });
  const insert = fc
    .tuple(list, fc.uniqueArray(fresh, { minLength: 1, maxLength: 3 }), fc.nat())
    .map(([{ list: into, ids }, fresh_, n]): PlainOp => {
      const after = [null, ...ids][n % (ids.length + 1)] ?? null;
      switch (into.of) {
        case 'segment':
          return {
            op: 'insert',
            of: 'segment',
            runs: [{ after, items: fresh_.map((id) => segment(id, [cue(`cue-${id}`, { on: 'manual' })])) }],
          };
        case 'product':
          return { op: 'insert', of: 'product', runs: [{ after, items: fresh_.map((id) => product(id)) }] };
        case 'cue':
          return {
            op: 'insert',
            of: 'cue',
            in: into.in,
            runs: [{ after, items: fresh_.map((id) => cue(id, { on: 'manual' })) }],
          };
        default:
          return into satisfies never;
      }
    });
  const remove = list.chain(({ list: from, ids }) =>
    some(ids).map((gone): PlainOp => ({ op: 'remove', list: from, ids: gone })),
  );
  const move = fc.tuple(list, fc.nat()).chain(([{ list: within, ids }, n]) =>
    some(ids).map((moved): PlainOp => {
      const anchors = [null, ...ids.filter((id) => !moved.includes(id))];
      const [first = '', ...rest] = moved;
      const at = (step: number) => anchors[(n + step) % anchors.length] ?? null;
      const runs = [{ after: at(0), ids: [first] }, ...(rest.length > 0 ? [{ after: at(1), ids: rest }] : [])];
      return { op: 'move', list: within, runs };
    }),
  );
  return fc.oneof(
    { weight: 5, arbitrary: set },
    { weight: 1, arbitrary: splice },
    { weight: 2, arbitrary: insert },
    { weight: 1, arbitrary: remove },
    { weight: 2, arbitrary: move },
  );
}

/** One operation, or several as one. */
export function opOn(sheet: RunSheet): fc.Arbitrary<EditOp> {
  return fc.oneof(
    { weight: 4, arbitrary: plainOpOn(sheet) },
    { weight: 1, arbitrary: fc.array(plainOpOn(sheet), { maxLength: 4 }).map(batch) },
  );
}
