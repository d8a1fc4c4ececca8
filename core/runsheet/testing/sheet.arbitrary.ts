/** Any run sheet that the schema knows, made from the schema itself: a new field or kind of action is in the tests by being in the schema. */
import fc from 'fast-check';
import type { z } from 'zod';
import { runSheetSchema, segmentSchema, productSchema, type RunSheet, type Segment } from '../runsheet.schema.ts';

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '近景', '满199减20', 'Item 3', '卖点一；卖点二', '无', '- a, "b"; c', '6', 'null'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' a ',
      '多行\r\n文字',
      "'=1+1",
      '=SUM(A1)',
      '＝x',
      'ｆｕｌｌ',
      '3号',
      '#3',
      '#a: b',
      'at 1:00: pop 1',
      '\u0001',
      '_x000D_',
    ),
  },
);
const name = fc.oneof(
  fc.constantFrom('近景', 'a b', '3号', 'x=1', '"', 'null', '12', '字幕；二'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);

interface Def {
  readonly type: string;
  readonly [field: string]: unknown;
}
const defOf = (schema: unknown) => (schema as { readonly def: Def }).def;

/** Values of a schema. Numbers stay within what it allows; lengths and times are whole ms. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return hasLeast(schema) ? name : text;
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...(def['values'] as readonly unknown[]));
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as object));
    case 'default':
      return arbitraryOf(def['innerType'] as z.ZodType);
    case 'nullable':
      return fc.option(arbitraryOf(def['innerType'] as z.ZodType), { freq: 3 });
    case 'array':
      return fc.array(arbitraryOf(def['element'] as z.ZodType), { maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.oneof(fc.constantFrom('灯光', '备注', '价格', '动作点明细', '', ' x'), text), text, {
        maxKeys: 2,
        noNullPrototype: true,
      });
    case 'union':
      return fc.oneof(...(def['options'] as readonly z.ZodType[]).map(arbitraryOf));
    case 'object': {
      const fields = Object.entries(def['shape'] as Record<string, z.ZodType>);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field)])), {
        noNullPrototype: true,
      });
    }
    default:
      throw new Error(`No values for a schema of type ${def.type}`);
  }
}

function hasLeast(schema: unknown): boolean {
  return ((schema as { readonly minLength?: number | null }).minLength ?? 0) > 0;
}

function numberOf(schema: unknown): fc.Arbitrary<number> {
  const { minValue, maxValue, format } = schema as {
    readonly minValue?: number | null;
    readonly maxValue?: number | null;
    readonly format?: string | null;
  };
  const min = Math.max(minValue ?? 0, -100_000);
  const max = Math.min(maxValue ?? 90_000_000, 90_000_000);
  if (format?.includes('int') !== true)
    return fc.integer({ min: Math.ceil(min), max: Math.floor(max) }).map((value) => value / 2);
  const usual = [0, 1000, 6000, 60_000, 420_000, 1_500, 61_001].filter((value) => value >= min && value <= max);
  return usual.length === 0 ? fc.integer({ min, max }) : fc.oneof(fc.constantFrom(...usual), fc.integer({ min, max }));
}

const segments = fc.array(arbitraryOf(segmentSchema) as fc.Arbitrary<Segment>, { minLength: 1, maxLength: 4 });
const products = fc.array(arbitraryOf(productSchema), { maxLength: 3 });
const head = arbitraryOf(runSheetSchema.pick({ schema: true, language: true, currency: true, caps: true }));

/** Sheets that hang together: ids are given once, and every offer is of a product that there is. */
export const anySheet: fc.Arbitrary<RunSheet> = fc.record({ head, segments, products }).map((parts) => {
  const ids = new Set<string>();
  const own = (id: string) => {
    let free = id;
    for (let count = 2; ids.has(free); count += 1) free = `${id}~${count}`;
    ids.add(free);
    return free;
  };
  const bag = (parts.products as RunSheet['products']).map((product) => ({ ...product, id: own(product.id) }));
  const lines = parts.segments.map((segment, index): Segment => {
    const product = bag[index % Math.max(1, bag.length)];
    const offer = segment.offer === null || product === undefined ? null : { ...segment.offer, productId: product.id };
    const coupon = offer?.coupon ? { ...offer.coupon, id: own(offer.coupon.id) } : null;
    return {
      ...segment,
      id: own(segment.id),
      offer: offer === null ? null : { ...offer, coupon },
      cues: segment.cues.map((cue) => ({ ...cue, id: own(cue.id) })),
    };
  });
  return { ...(parts.head as RunSheet), id: 'sheet', title: 'A show', segments: lines, products: bag };
});
