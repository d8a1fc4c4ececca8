/** What was done about messages of a run: by us through the platform, whose answers come later, and by the platform itself. */
import type { LineModeration } from '../../../core/contract/chat.schema.ts';
import type { RoomEvent } from '../../../core/gateway/room.events.ts';
import type { AnswerStatus, Entry } from '../../../core/show/show.facts.ts';

/** A message's moderation has changed. */
export interface ModerationNews {
  readonly eventId: string;
  readonly moderation: LineModeration;
}

export interface ModerationBook {
  follow(entry: Entry): ModerationNews | null;
  /** The platform tells of its own. */
  hear(event: RoomEvent): ModerationNews | null;
  /** As it stands; null: nothing was done about it. */
  of(eventId: string): LineModeration | null;
}

/** Nothing was done yet. */
export function createModerationBook(): ModerationBook {
  const done = new Map<string, LineModeration>();
  const acts = new Map<string, string>();

  function put(eventId: string, moderation: LineModeration): ModerationNews {
    done.set(eventId, moderation);
    return { eventId, moderation };
  }

  return {
    follow({ at, by, fact }) {
      if (fact.kind === 'message-hidden') {
        for (const { id } of fact.asked) acts.set(id, fact.event);
        return put(fact.event, { act: 'hide-message', status: 'asked', reason: fact.reason, by, at });
      }
      if (fact.kind !== 'action-answered' || fact.target !== 'commerce') return null;
      const eventId = acts.get(fact.actionId);
      const standing = eventId === undefined ? undefined : done.get(eventId);
      const status = statusOf(fact.status);
      if (eventId === undefined || !standing || status === null) return null;
      return put(eventId, { ...standing, status });
    },
    hear(event) {
      if (event.kind !== 'moderation' || event.act !== 'message-hidden' || event.target === null) return null;
      const standing = done.get(event.target);
      // Our own act, seen from the other side.
      if (standing?.act === 'hide-message') return put(event.target, { ...standing, status: 'confirmed' });
      const { reason, at } = event;
      return put(event.target, { act: 'message-hidden', status: 'confirmed', reason, by: 'platform', at });
    },
    of: (eventId) => done.get(eventId) ?? null,
  };
}

/** null: on its way, no news. */
function statusOf(status: AnswerStatus): LineModeration['status'] | null {
  switch (status) {
    case 'confirmed':
    case 'acknowledged':
    case 'verified':
      return 'confirmed';
    case 'refused':
    case 'failed':
      return 'refused';
    case 'expired':
    case 'waiting-for-person':
      return status;
    case 'sent':
      return null;
    default:
      return status satisfies never;
  }
}
