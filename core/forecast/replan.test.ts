/** Re-plans on shows of any make: none costs what it does not say, none touches what is promised, and all that they say comes true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../money/money.ts';
import { applyEdit } from '../runsheet/edit/edit.apply.ts';
import type { Segment } from '../runsheet/runsheet.schema.ts';
import { drive, MIDNIGHT, OPENED } from '../show/testing/driver.ts';
import { product, saying, segment, sheet } from '../show/testing/sheet.ts';
import { duration, instant, minutes, timeOfDay } from '../time/time.ts';
import { forecast } from './forecast.ts';
import { cheapestCover } from './replan.cover.ts';
import { isPromised, PROMISE_LATE, replansAt, type ReplanKind, type Replans } from './replan.ts';

const BEGIN = OPENED - MIDNIGHT;

interface Part {
  readonly kind: Segment['kind'];
  readonly length: number;
  /** Yuan per unit, 100 units; null: no product. */
  readonly price: number | null;
  readonly mustSay: number;
}

/** A show of these parts, in its first segment for `on` minutes. */
function late(parts: readonly Part[], on: number) {
  let start = BEGIN;
  const segments = parts.map(({ kind, length, price, mustSay }, index) => {
    const plannedStart = timeOfDay(start);
    start += minutes(length);
    const offer =
      price === null
        ? null
        : {
            ...offerOf(`p${index}`),
            livePrice: money(price * 100, 'CNY'),
            finalPrice: money(price * 100, 'CNY'),
            stock: 100,
          };
    return segment(`s${index}`, [], {
      kind,
      title: `s${index}`,
      plannedStart,
      duration: minutes(length),
      offer,
      script: saying(Array.from({ length: mustSay }, (_, line) => `第${line}句`)),
    });
  });
  const products = parts.map((_, index) => product(`p${index}`));
  const show = drive({ ...sheet(...segments), products });
  show.start();
  const now = instant(OPENED + minutes(on));
  return { state: show.state, sheet: show.sheet, now };
}

function offerOf(productId: string) {
  const { offer } = segment('x');
  if (offer === null) throw new Error('The helper offers nothing');
  return { ...offer, productId, coupon: null };
}

const SHOW: readonly Part[] = [
  { kind: 'opening', length: 8, price: null, mustSay: 0 },
  { kind: 'product', length: 10, price: 99, mustSay: 1 },
  { kind: 'interaction', length: 3, price: null, mustSay: 0 },
  { kind: 'product', length: 6, price: 12, mustSay: 0 },
  { kind: 'flash-sale', length: 5, price: 10, mustSay: 1 },
  { kind: 'product', length: 12, price: 49, mustSay: 2 },
  { kind: 'closing', length: 7, price: null, mustSay: 0 },
];

describe('six minutes late', () => {
  const { state, sheet: plan, now } = late(SHOW, 14);
  const made = replansAt(state, plan, now);
  const by = (kind: ReplanKind) => made?.plans.find((one) => one.kind === kind);

  it('says what breaks if nothing is done', () => {
    expect(made).toMatchObject({ late: minutes(6), broken: [{ title: 's4', off: minutes(6) }] });
  });

  it('cuts what costs least', () => {
    expect(by('cut')).toMatchObject({
      wins: minutes(6),
      drift: 0,
      touches: [{ title: 's3', by: minutes(6) }],
      loses: { segments: ['s3'], products: 1, gmv: { minor: 120_000 }, mustSay: 0 },
      broken: [],
    });
  });

  it('shortens before the flash sale first, and loses no product', () => {
    const shortened = by('shorten');
    expect(shortened).toMatchObject({ wins: minutes(6), loses: { products: 0, gmv: null, mustSay: 0 }, broken: [] });
    expect(shortened?.touches.map(({ title }) => title)).toEqual(['s1', 's2', 's3']);
  });

  it('puts the cheapest behind, in time for the flash sale, and tells what may be lost for it', () => {
    expect(by('reorder')).toMatchObject({
      wins: 0,
      drift: minutes(6),
      touches: [{ title: 's3' }],
      loses: { segments: ['s3'], products: 1 },
      broken: [],
    });
  });
});

it('breaks no promise that is kept, where there is another way: after 挪 the end is late, and what was promised is not', () => {
  const { state, sheet: before, now } = late(SHOW, 14);
  const reordered = replansAt(state, before, now)?.plans.find(({ kind }) => kind === 'reorder');
  const edited = reordered && applyEdit(before, reordered.op);
  if (!edited?.ok) throw new Error('It was not reordered');
  const next = replansAt(state, edited.value.sheet, now);
  expect(next).toMatchObject({ late: minutes(6), broken: [] });
  expect(next?.plans.map(({ kind, broken }) => [kind, broken])).toEqual([
    ['cut', []],
    ['shorten', []],
  ]);
});

it('has nothing to propose to a show that is in time, or not on', () => {
  const { state, sheet: plan, now } = late(SHOW, 5);
  expect(replansAt(state, plan, now)).toBeNull();
  expect(replansAt({ ...state, phase: 'ready' }, plan, instant(OPENED + minutes(60)))).toBeNull();
});

const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom('product', 'product', 'interaction', 'flash-sale', 'giveaway', 'handover', 'break', 'encore'),
  length: fc.integer({ min: 1, max: 20 }),
  price: fc.option(fc.integer({ min: 1, max: 500 })),
  mustSay: fc.integer({ min: 0, max: 3 }),
});
const shows = fc.record({
  parts: fc
    .array(part, { minLength: 1, maxLength: 12 })
    .map((rest): readonly Part[] => [{ kind: 'opening', length: 5, price: null, mustSay: 0 }, ...rest]),
  on: fc.integer({ min: 6, max: 60 }),
});

describe('any re-plan', () => {
  const each = (check: (plan: Replans['plans'][number], made: Replans, of: ReturnType<typeof late>) => void) =>
    fc.assert(
      fc.property(shows, ({ parts, on }) => {
        const of = late(parts, on);
        const made = replansAt(of.state, of.sheet, of.now);
        for (const plan of made?.plans ?? []) check(plan, made as Replans, of);
      }),
      { numRuns: 120 },
    );

  it('does what it says: the show’s own forecast agrees after the edit, and the edit can be taken back', () => {
    each((plan, _, { state, sheet: before, now }) => {
      const edited = applyEdit(before, plan.op);
      if (!edited.ok) throw new Error(edited.message);
      expect(forecast(state, edited.value.sheet, now).drift).toBe(plan.drift);
      const back = applyEdit(edited.value.sheet, edited.value.inverse);
      expect(back.ok && back.value.sheet).toEqual(before);
      const told = replansAt(state, edited.value.sheet, now)?.broken ?? [];
      if (plan.drift >= PROMISE_LATE) expect(told).toEqual(plan.broken);
    });
  });

  it('never touches a promise, the closing, or what is on air', () => {
    each((plan, _, { state, sheet: before }) => {
      for (const { segmentId } of plan.touches) {
        const touched = before.segments.find(({ id }) => id === segmentId);
        expect(touched).toBeDefined();
        expect(touched && (isPromised(touched) || touched.kind === 'closing')).toBe(false);
        expect(segmentId).not.toBe(before.segments.at(-1)?.id);
        expect(segmentId).not.toBe(state.onAir?.segment.id);
      }
    });
  });

  it('wins time, or breaks no more than doing nothing would', () => {
    each((plan, made) => {
      if (plan.wins <= 0) expect(plan.broken.length).toBeLessThanOrEqual(made.broken.length);
    });
  });

  it('counts what is lost, and shortens nothing below half', () => {
    each((plan, _, { sheet: before }) => {
      const ids = new Set(plan.touches.map(({ segmentId }) => segmentId));
      const touched = before.segments.filter(({ id }) => ids.has(id));
      if (plan.kind === 'shorten') {
        expect(plan.loses).toEqual({ segments: [], products: 0, gmv: null, mustSay: 0 });
        for (const { segmentId, by } of plan.touches) {
          const length = before.segments.find(({ id }) => id === segmentId)?.duration ?? 0;
          expect(by).toBeLessThanOrEqual(length / 2);
        }
        return;
      }
      const worth = touched.reduce(
        (total, { offer }) => total + (offer?.finalPrice?.minor ?? 0) * (offer?.stock ?? 0),
        0,
      );
      expect(plan.loses.gmv?.minor ?? 0).toBe(worth);
      expect(plan.loses.mustSay).toBe(touched.reduce((total, { script }) => total + script.mustSay.length, 0));
    });
  });
});

it('wins back no more than is late when it can, for an early flash sale is a broken promise too', () => {
  const parts: readonly Part[] = [
    { kind: 'opening', length: 8, price: null, mustSay: 0 },
    { kind: 'product', length: 8, price: 1, mustSay: 0 },
    { kind: 'product', length: 3, price: 50, mustSay: 0 },
    { kind: 'product', length: 12, price: 400, mustSay: 0 },
    { kind: 'flash-sale', length: 5, price: 10, mustSay: 0 },
    { kind: 'closing', length: 7, price: null, mustSay: 0 },
  ];
  const { state, sheet: plan, now } = late(parts, 11);
  for (const one of replansAt(state, plan, now)?.plans ?? []) expect([one.kind, one.broken]).toEqual([one.kind, []]);
});

describe('the cheapest cover', () => {
  it('keeps within the most where it can, and is as cheap as it can be within it', () => {
    const given = [
      { length: minutes(8), cost: 1 },
      { length: minutes(3), cost: 5 },
      { length: minutes(4), cost: 4 },
    ];
    expect(cheapestCover(given, minutes(3))).toEqual([0]);
    expect(cheapestCover(given, minutes(3), minutes(4))).toEqual([2]);
    expect(cheapestCover(given, minutes(5), minutes(6))).toEqual([0]);
  });

  const pieces = fc.array(
    fc.record({ length: fc.integer({ min: 1, max: 20 }).map(minutes), cost: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 8 },
  );
  it('is as cheap as trying all of them', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 40 }), (given, want) => {
        const wanted = minutes(want);
        const total = (set: readonly number[], of: 'length' | 'cost') =>
          set.reduce((all, index) => all + (given[index]?.[of] ?? 0), 0);
        const all = Array.from({ length: 2 ** given.length }, (_, bits) =>
          given.flatMap((_one, index) => (bits & (1 << index) ? [index] : [])),
        );
        const enough = all.filter((set) => total(set, 'length') >= wanted);
        const found = cheapestCover(given, wanted);
        if (enough.length === 0) {
          expect(found).toEqual(given.map((_, index) => index));
          return;
        }
        // Each piece may be counted short by one step.
        expect(total(found, 'length')).toBeGreaterThanOrEqual(wanted);
        const slack = duration(wanted + given.length * (wanted / 240));
        const sure = all.filter((set) => total(set, 'length') >= slack).map((set) => total(set, 'cost'));
        expect(total(found, 'cost')).toBeLessThanOrEqual(Math.min(...sure));
        expect(total(found, 'cost')).toBeGreaterThanOrEqual(Math.min(...enough.map((set) => total(set, 'cost'))));
      }),
    );
  });
});
