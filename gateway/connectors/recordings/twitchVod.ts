/**
 * The comments of a Twitch VOD as its v5 API gave them. When a comment was written is told by its place in the video: `created_at` of a highlight is when the
 * highlight was cut, the same few seconds for all of them.
 */
import { z } from 'zod';
import { MAX_TEXT, type RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Recording } from '../replay.read.ts';

const commentSchema = z.object({
  _id: z.string().min(1),
  created_at: z.string(),
  /** Seconds into the video. */
  content_offset_seconds: z.number().min(0).optional(),
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
  const start = startOf(comments);
  const events = comments.flatMap((comment) => eventOf(comment, start) ?? []);
  return { events, skipped: comments.length - events.length };
}

/** When the video began, by its first comment; null when that does not tell. Ms since 1970. */
function startOf(comments: readonly unknown[]): number | null {
  const first = commentSchema.safeParse(comments[0]);
  if (!first.success || first.data.content_offset_seconds === undefined) return null;
  const start = Date.parse(first.data.created_at) - first.data.content_offset_seconds * 1000;
  return Number.isNaN(start) ? null : Math.round(start);
}

function eventOf(value: unknown, start: number | null): RoomEvent | null {
  const read = commentSchema.safeParse(value);
  if (!read.success) return null;
  const { _id, created_at, content_offset_seconds: offset, commenter, message } = read.data;
  const at = start === null || offset === undefined ? Date.parse(created_at) : start + Math.round(offset * 1000);
  if (Number.isNaN(at)) return null;
  const badges = (message.user_badges ?? []).map((badge) => badge._id).slice(0, 20);
  const base = { id: _id, source: 'twitch', at, by: { id: commenter._id, name: commenter.display_name, badges } };
  const text = message.body.slice(0, MAX_TEXT);
  const bits = message.bits_spent ?? 0;
  return bits > 0
    ? { kind: 'gift', ...base, gift: 'bits', count: bits, value: null, text }
    : { kind: 'comment', ...base, text, cut: message.body.length > MAX_TEXT };
}
