/** One JSON object a line: our own events, or a Taobao Live room as it is decoded from its frames. */
import { z } from 'zod';
import { MAX_TEXT, roomEventSchema, type RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Recording } from '../replay.read.ts';

const taobaoSchema = z.object({
  id: z.string().min(1),
  uid: z.string().min(1),
  nick: z.string().nullable(),
  ts: z.int(),
  kind: z.string(),
  text: z.string().optional(),
  total: z.int().min(0).optional(),
  vip: z.number().optional(),
});

/** Reads all lines; those that are no event are counted. */
export function readLines(text: string): Recording {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const events = lines.flatMap((line) => eventOf(line) ?? []);
  return { events, skipped: lines.length - events.length };
}

function eventOf(line: string): RoomEvent | null {
  const value = parse(line);
  const own = roomEventSchema.safeParse(value);
  if (own.success) return own.data;
  const taobao = taobaoSchema.safeParse(value);
  return taobao.success ? ofTaobao(taobao.data) : null;
}

function ofTaobao({
  id,
  uid,
  nick,
  ts,
  kind,
  text = '',
  total,
  vip = 0,
}: z.infer<typeof taobaoSchema>): RoomEvent | null {
  const base = { id, source: 'taobao', at: ts };
  const by = { id: uid, name: nick ?? '', badges: vip > 0 ? ['vip'] : [] };
  switch (kind) {
    case 'comment':
      return { kind: 'comment', ...base, by, text: text.slice(0, MAX_TEXT), cut: text.length > MAX_TEXT };
    case 'enter':
      return { kind: 'enter', ...base, by };
    case 'like_total': {
      // The platform tells only the room's sum; how many of them are new it does not say.
      const none = { viewers: null, comments: null, visitors: null, followers: null };
      return total === undefined ? null : { kind: 'figures', ...base, figures: { ...none, likes: total } };
    }
    default:
      return null;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
