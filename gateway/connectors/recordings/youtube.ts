/**
 * YouTube's live chat: actions as the page gets them (live or replayed, at whatever depth of an answer), or items of the Data API. What a viewer paid is
 * kept as the words that the page shows: their currency signs are not sure enough to be made into money.
 */
import { z } from 'zod';
import { MAX_TEXT, type Person, type RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Recording } from '../replay.read.ts';
import { apiEvent } from './youtube.api.ts';

const wordsSchema = z.union([
  z.object({ simpleText: z.string() }),
  z.object({ runs: z.array(z.union([z.object({ text: z.string() }), z.object({ emoji: z.looseObject({}) })])) }),
]);
const rendererSchema = z.object({
  id: z.string().min(1),
  timestampUsec: z.union([z.string(), z.number()]),
  authorName: wordsSchema.optional(),
  authorExternalChannelId: z.string().min(1),
  message: wordsSchema.optional(),
  headerSubtext: wordsSchema.optional(),
  purchaseAmountText: wordsSchema.optional(),
});
type Renderer = z.infer<typeof rendererSchema>;

const KINDS = {
  liveChatTextMessageRenderer: 'comment',
  liveChatPaidMessageRenderer: 'gift',
  liveChatPaidStickerRenderer: 'gift',
  liveChatLegacyPaidMessageRenderer: 'fan-club',
  liveChatMembershipItemRenderer: 'fan-club',
} as const;

/** null when nothing in it is of YouTube's. */
export function readYoutube(value: unknown): Recording | null {
  const api = z.object({ items: z.array(z.looseObject({ snippet: z.looseObject({}) })).min(1) }).safeParse(value);
  if (api.success) {
    const events = api.data.items.flatMap((item) => apiEvent(item) ?? []);
    return { events, skipped: api.data.items.length - events.length };
  }
  const found = [...actionsIn(value)];
  if (found.length === 0) return null;
  const events = found.flatMap((item) => eventOf(item) ?? []);
  return { events, skipped: found.length - events.length };
}

/** The items that are added to the chat, wherever in the answer they lie. */
function* actionsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('addChatItemAction' in value) {
    const { addChatItemAction: action } = value;
    if (typeof action === 'object' && action !== null && 'item' in action && isRecord(action.item)) yield action.item;
    return;
  }
  for (const inner of Object.values(value)) yield* actionsIn(inner);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function eventOf(item: Record<string, unknown>): RoomEvent | null {
  const name = Object.keys(KINDS).find((key) => key in item) as keyof typeof KINDS | undefined;
  const read = rendererSchema.safeParse(name === undefined ? null : item[name]);
  if (name === undefined || !read.success) return null;
  const { id, timestampUsec, authorExternalChannelId, authorName, message, headerSubtext, purchaseAmountText } =
    read.data;
  const at = Math.floor(Number(timestampUsec) / 1000);
  if (!Number.isSafeInteger(at) || at < 0) return null;
  const by: Person = { id: authorExternalChannelId, name: textOf(authorName).slice(0, 200), badges: [] };
  const base = { id, source: 'youtube', at, by };
  const whole = textOf(message);
  const text = whole.slice(0, MAX_TEXT);
  switch (KINDS[name]) {
    case 'comment':
      return { kind: 'comment', ...base, text, cut: whole.length > MAX_TEXT };
    case 'gift':
      return {
        kind: 'gift',
        ...base,
        gift: `super-chat ${textOf(purchaseAmountText)}`.trim(),
        count: 1,
        value: null,
        text,
      };
    case 'fan-club':
      return { kind: 'fan-club', ...base, level: textOf(headerSubtext).slice(0, 60), text };
    default:
      return KINDS[name] satisfies never;
  }
}

/** Words as one text; an emoji that is not of Unicode becomes its shortcut. */
function textOf(words: Renderer['message']): string {
  if (words === undefined) return '';
  if ('simpleText' in words) return words.simpleText;
  return words.runs.map((run) => ('text' in run ? run.text : emojiOf(run.emoji))).join('');
}

function emojiOf(emoji: Record<string, unknown>): string {
  const read = z.object({
    emojiId: z.string().optional(),
    shortcuts: z.array(z.string()).optional(),
    isCustomEmoji: z.boolean().optional(),
  });
  const { data } = read.safeParse(emoji);
  return data?.isCustomEmoji === true ? (data.shortcuts?.[0] ?? '') : (data?.emojiId ?? '');
}
