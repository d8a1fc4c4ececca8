/** The comments of a Twitch VOD as its v5 API gave them. */
import { z } from 'zod';
import { MAX_TEXT, type RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Recording } from '../replay.read.ts';

const commentSchema = z.object({
  _id: z.string().min(1),
  created_at: z.string(),
  commenter: z.object({ _id: z.string().min(1), display_name: z.string() }),
  message: z.object({
    body: z.string(),
    user_badges: z.array(z.object({ _id: z.string() })).nullish(),
    bits_spent: z.int().nullish(),
  }),
});
const fileSchema = z.object({ comments: z.array(z.unknown()), video: z.unknown() });

/** null when this is no such file. */
export function readTwitchVod(value: unknown): Recording | null {
  const file = fileSchema.safeParse(value);
  if (!file.success) return null;
  const { comments } = file.data;
  const events = comments.flatMap((comment) => eventOf(comment) ?? []);
  return { events, skipped: comments.length - events.length };
}

function eventOf(value: unknown): RoomEvent | null {
  const read = commentSchema.safeParse(value);
  if (!read.success) return null;
  const { _id, created_at, commenter, message } = read.data;
  const at = Date.parse(created_at);
  if (Number.isNaN(at)) return null;
  const badges = (message.user_badges ?? []).map((badge) => badge._id).slice(0, 20);
  const base = { id: _id, source: 'twitch', at, by: { id: commenter._id, name: commenter.display_name, badges } };
  const text = message.body.slice(0, MAX_TEXT);
  const bits = message.bits_spent ?? 0;
  return bits > 0
    ? { kind: 'gift', ...base, gift: 'bits', count: bits, value: null, text }
    : { kind: 'comment', ...base, text, cut: message.body.length > MAX_TEXT };
}
