/** Writes docs/gateway.md from the schemas of core/gateway. `npm run docs` puts it in place; a test sees that it is current. */
import type { z } from 'zod';
import {
  actAnswerSchema,
  actRequestSchema,
  actSchema,
  eventBatchSchema,
  joinSchema,
  roomViewSchema,
  settleSchema,
} from '../../core/gateway/gateway.protocol.ts';
import { figuresSchema, personSchema, roomEventSchema } from '../../core/gateway/room.events.ts';
import { moneySchema } from '../../core/runsheet/runsheet.schema.ts';
import { GATEWAY_FRAME } from './gateway.frame.ts';
import { alternatives, fields, literal, shapeOf } from './shapes.ts';
import { table } from './table.ts';

const NAMES = new Map<z.ZodType, string>([
  [moneySchema, 'Money'],
  [personSchema, 'Person'],
  [figuresSchema, 'Figures'],
  [actSchema, 'Act'],
  [roomEventSchema, 'Event'],
]);
/** On every event, so told once. */
const OF_ALL = ['kind', 'id', 'source', 'at'];

/** The whole page as Markdown. */
export function gatewayPage(): string {
  const parts: Readonly<Record<string, string>> = {
    join: shape(joinSchema),
    room: shape(roomViewSchema),
    batch: shape(eventBatchSchema),
    request: shape(actRequestSchema),
    answer: shape(actAnswerSchema),
    settle: shape(settleSchema),
    acts: variants(actSchema, 'do', ['do']),
    events: variants(roomEventSchema, 'kind', OF_ALL),
    person: shape(personSchema),
    figures: shape(figuresSchema),
  };
  return GATEWAY_FRAME.replaceAll(/\{\{([\w-]+)\}\}/g, (_, part: string) => {
    const text = parts[part];
    if (text === undefined) throw new Error(`The page asks for ${part}, which nobody writes.`);
    return text;
  });
}

function shape(schema: z.ZodType): string {
  const rows = fields(shapeOf(schema, NAMES)).map(([field, words]) => [`\`${field}\``, words]);
  return table(['field', 'is'], rows);
}

function variants(schema: z.ZodType, by: string, but: readonly string[]): string {
  const rows = alternatives(shapeOf(schema, NAMES)).map((one) => [
    `\`${literal(one, by)}\``,
    fields(one, but)
      .map(([field, words]) => `\`${field}\`: ${words}`)
      .join('; '),
  ]);
  return table([`\`${by}\``, 'fields'], rows);
}
