/** Twitch's messages as our events. Pure, so that each kind is a row of a test. */
import type { ChatMessage, ChatSubInfo, ClearChat, ClearMsg, UserNotice } from '@twurple/chat';
import { MAX_TEXT, type Person, type RoomEvent } from '../../core/gateway/room.events.ts';

const SOURCE = 'twitch';

/** A line of chat; one with bits is a gift (their worth in money is Twitch's affair, so it is not told). */
export function ofMessage(user: string, text: string, msg: ChatMessage): RoomEvent {
  const { userInfo } = msg;
  const by: Person = {
    id: userInfo.userId,
    name: userInfo.displayName || user,
    badges: [...userInfo.badges.keys()].slice(0, 20),
  };
  const base = { id: msg.id, source: SOURCE, at: msg.date.getTime(), by };
  if (msg.isCheer) {
    return {
      kind: 'gift',
      ...base,
      gift: 'bits',
      count: Math.max(1, msg.bits),
      value: null,
      text: text.slice(0, MAX_TEXT),
    };
  }
  return { kind: 'comment', ...base, text: text.slice(0, MAX_TEXT), cut: text.length > MAX_TEXT };
}

/** A subscription, new or renewed. */
export function ofSub(info: ChatSubInfo, msg: UserNotice): RoomEvent {
  const by: Person = { id: info.userId, name: info.displayName, badges: [] };
  const base = { id: msg.id, source: SOURCE, at: msg.date.getTime(), by };
  return { kind: 'fan-club', ...base, level: info.plan, text: (info.message ?? '').slice(0, MAX_TEXT) };
}

/** A message that a moderator took away. */
export function ofRemoved(messageId: string, msg: ClearMsg): RoomEvent {
  const base = { id: `removed-${messageId}`, source: SOURCE, at: msg.date.getTime() };
  return { kind: 'moderation', ...base, act: 'message-hidden', target: messageId, reason: '' };
}

/** A person who was timed out (`seconds`) or banned (null), or the whole room cleared (no target). */
export function ofCleared(msg: ClearChat, seconds: number | null): RoomEvent {
  const target = msg.targetUserId;
  const at = msg.date.getTime();
  const base = { id: `clear-${msg.channelId}-${at}-${target ?? 'room'}`, source: SOURCE, at, target };
  const act = target === null ? 'room-cleared' : seconds === null ? 'person-removed' : 'person-muted';
  return { kind: 'moderation', ...base, act, reason: seconds === null ? '' : `${seconds} s` };
}
