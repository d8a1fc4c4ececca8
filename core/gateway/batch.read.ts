/**
 * Reads a gateway's batch. Nearly all of a busy room is a few kinds of events in one spelling; these are looked through by hand, at a tenth of the schema's cost,
 * and are exactly what the schema would give. Everything else, the least bit unusual, goes to the schema.
 */
import { eventBatchSchema, type EventBatch } from './gateway.protocol.ts';
import { MAX_TEXT, roomEventSchema, type RoomEvent } from './room.events.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The batch, or null for one that is none. */
export function readEventBatch(raw: unknown): EventBatch | null {
  if (!isFields(raw) || !Array.isArray(raw['events'])) return null;
  const head = eventBatchSchema.safeParse({ ...raw, events: [] });
  if (!head.success) return null;
  const events: RoomEvent[] = [];
  for (const one of raw['events'] as readonly unknown[]) {
    const event = isUsual(one) ? one : roomEventSchema.safeParse(one).data;
    if (event === undefined) return null;
    events.push(event);
  }
  return { ...head.data, events };
}

/** Whether a value is an event as the schema would give it back, with nothing left to fill in or to leave out. */
export function isUsual(raw: unknown): raw is RoomEvent {
  if (!isFields(raw) || !isBase(raw)) return false;
  switch (raw['kind']) {
    case 'comment':
    case 'question': {
      const { text, cut } = raw;
      if (typeof text !== 'string' || text.length > MAX_TEXT || typeof cut !== 'boolean') return false;
      return has(raw, 7) && isPerson(raw['by']);
    }
    case 'enter':
    case 'follow':
    case 'share':
      return has(raw, 5) && isPerson(raw['by']);
    case 'like': {
      const { by, count, total } = raw;
      if (!Number.isSafeInteger(count) || Number(count) < 1) return false;
      if (total !== null && !isCount(total)) return false;
      return has(raw, 7) && (by === null || isPerson(by));
    }
    default:
      return false;
  }
}

function isBase({ id, source, at }: Fields): boolean {
  return isId(id) && typeof source === 'string' && source.length >= 1 && source.length <= 40 && isCount(at);
}

function isPerson(raw: unknown): boolean {
  if (!isFields(raw)) return false;
  const { id, name, badges } = raw;
  if (!isId(id) || typeof name !== 'string' || name.length > 200 || !Array.isArray(badges)) return false;
  if (badges.length > 20 || !has(raw, 3)) return false;
  for (const badge of badges as readonly unknown[]) if (typeof badge !== 'string' || badge.length > 60) return false;
  return true;
}

function isId(raw: unknown): boolean {
  return typeof raw === 'string' && raw.length >= 1 && raw.length <= 200;
}

function isCount(raw: unknown): boolean {
  return Number.isSafeInteger(raw) && Number(raw) >= 0;
}

function isFields(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Whether so many fields and no more: what the schema does not know is left out by it. */
function has(raw: Fields, fields: number): boolean {
  let left = fields;
  for (const _ in raw) left -= 1;
  return left === 0;
}
