/** Items of YouTube's Data API (`liveChatMessages`). */
import { z } from 'zod';
import { MAX_TEXT, type RoomEvent } from '../../../core/gateway/room.events.ts';
import { CURRENCIES, money, type Currency, type Money } from '../../../core/money/money.ts';

const itemSchema = z.object({
  id: z.string().min(1),
  authorDetails: z.object({
    channelId: z.string().min(1),
    displayName: z.string(),
    isChatModerator: z.boolean().optional(),
    isChatOwner: z.boolean().optional(),
    isChatSponsor: z.boolean().optional(),
  }),
  snippet: z.object({
    type: z.string(),
    publishedAt: z.string(),
    displayMessage: z.string().optional(),
    textMessageDetails: z.object({ messageText: z.string() }).optional(),
    superChatDetails: z
      .object({ amountMicros: z.string(), currency: z.string(), userComment: z.string().optional() })
      .optional(),
  }),
});

/** The event of one item; null when it is of a kind that we have no event for. */
export function apiEvent(item: unknown): RoomEvent | null {
  const read = itemSchema.safeParse(item);
  if (!read.success) return null;
  const { id, authorDetails: author, snippet } = read.data;
  const at = Date.parse(snippet.publishedAt);
  if (Number.isNaN(at)) return null;
  const badges = [
    ...(author.isChatOwner ? ['broadcaster'] : []),
    ...(author.isChatModerator ? ['moderator'] : []),
    ...(author.isChatSponsor ? ['fan-club'] : []),
  ];
  const by = { id: author.channelId, name: author.displayName.slice(0, 200), badges };
  const base = { id: id.slice(0, 200), source: 'youtube', at, by };
  switch (snippet.type) {
    case 'textMessageEvent': {
      const whole = snippet.textMessageDetails?.messageText ?? snippet.displayMessage ?? '';
      return { kind: 'comment', ...base, text: whole.slice(0, MAX_TEXT), cut: whole.length > MAX_TEXT };
    }
    case 'superChatEvent': {
      const paid = snippet.superChatDetails;
      const text = (paid?.userComment ?? '').slice(0, MAX_TEXT);
      return { kind: 'gift', ...base, gift: 'super-chat', count: 1, value: paid ? amountOf(paid) : null, text };
    }
    case 'newSponsorEvent':
      return { kind: 'fan-club', ...base, level: '', text: (snippet.displayMessage ?? '').slice(0, MAX_TEXT) };
    default:
      return null;
  }
}

/** Micros (millionths of a unit) as money; null for a currency that we don't know, or an amount that is no whole minor unit. */
function amountOf({ amountMicros, currency }: { amountMicros: string; currency: string }): Money | null {
  if (!Object.hasOwn(CURRENCIES, currency)) return null;
  const known = currency as Currency;
  const minor = Number(amountMicros) / 10 ** (6 - CURRENCIES[known]);
  return Number.isSafeInteger(minor) ? money(minor, known) : null;
}
