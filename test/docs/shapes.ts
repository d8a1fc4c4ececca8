/** Turns zod schemas into text that a person reads: `{ id: text (8–100), from: integer | null }`. Named shapes are told once and linked. */
import { z } from 'zod';

/** The part of JSON Schema that our schemas come out as. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | false;
  readonly items?: Shape;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** The shape of a schema. Schemas that `names` knows appear in it as `$ref: '#/$defs/<name>'`. */
export function shapeOf(schema: z.ZodType, names: ReadonlyMap<z.ZodType, string>): Shape {
  const metadata = z.registry<{ id: string }>();
  for (const [known, id] of names) if (known !== schema) metadata.add(known, { id });
  return z.toJSONSchema(schema, { metadata, unrepresentable: 'any', io: 'input' }) as Shape;
}

/** The alternatives of a union, or the shape alone. */
export function alternatives(shape: Shape): readonly Shape[] {
  return shape.oneOf ?? shape.anyOf ?? [shape];
}

/** The value of a literal property, e.g. the `type` of a request. */
export function literal(shape: Shape, property: string): string {
  return String(shape.properties?.[property]?.const);
}

/** A shape in words, on one line. */
export function inWords(shape: Shape): string {
  if (shape.$ref !== undefined) return linked(shape.$ref);
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum !== undefined) return shape.enum.map((value) => JSON.stringify(value)).join(' or ');
  const union = shape.anyOf ?? shape.oneOf;
  if (union !== undefined) return union.map(inWords).join(' or ');
  const { type } = shape;
  if (typeof type === 'object') return type.map((one) => inWords({ ...shape, type: one })).join(' or ');
  switch (type) {
    case 'string':
      return `text${limits(shape.minLength, shape.maxLength)}`;
    case 'integer':
      return `integer${limits(safe(shape.minimum), safe(shape.maximum))}`;
    case 'array':
      return `list of ${inWords(shape.items ?? {})}`;
    case 'object':
      return object(shape);
    case undefined:
      return 'anything';
    default:
      return type;
  }
}

/** The properties of an object and the shape of each, without those named in `but`. */
export function fields(shape: Shape, but: readonly string[] = []): readonly (readonly [string, string])[] {
  return Object.entries(shape.properties ?? {})
    .filter(([name]) => !but.includes(name))
    .map(([name, field]) => [name, inWords(field)]);
}

function object(shape: Shape): string {
  const own = fields(shape).map(([name, words]) => `${name}: ${words}`);
  if (own.length === 0 && shape.additionalProperties) return `table of ${inWords(shape.additionalProperties)} by name`;
  return own.length === 0 ? '{}' : `{ ${own.join(', ')} }`;
}

function linked(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return `[${name}](#${name.toLowerCase()})`;
}

function limits(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return ` (≥ ${least})`;
  return least === undefined ? ` (≤ ${most})` : ` (${least}–${most})`;
}

/** zod bounds every integer by what a double can hold; that is no news to a reader. */
function safe(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
}
