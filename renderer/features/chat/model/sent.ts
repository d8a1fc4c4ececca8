/** What this desk asked of the platform: words, pins, hidden messages and muted viewers, with how far each has come. Pure, from the as-run log and the show's state. */
import type { Entry } from '../../../../core/show/show.facts.ts';
import type { ActionRun } from '../../../../core/show/show.state.ts';
import type { Instant } from '../../../../core/time/time.ts';

export const SENT_STATES = ['queued', 'sent', 'by-hand', 'confirmed', 'refused', 'expired', 'failed'] as const;
export type SentState = (typeof SENT_STATES)[number];

export interface Sent {
  readonly actionId: string;
  readonly at: Instant;
  readonly by: string;
  readonly what: 'say' | 'reply' | 'pin' | 'unpin' | 'hide' | 'mute' | 'unmute';
  /** The words; of a hidden message the reason's code, of a mute the viewer's name. */
  readonly text: string;
  readonly state: SentState;
  /** Stable word for why it was refused or failed; null otherwise. */
  readonly code: string | null;
  /** What the platform said. */
  readonly detail: string;
}

/** The newest first. */
export function sentOf(log: readonly Entry[], actions: Readonly<Record<string, ActionRun>>): readonly Sent[] {
  const found: Sent[] = [];
  for (const { fact, at, by } of log) {
    if (!('asked' in fact)) continue;
    for (const { id, ask } of fact.asked) {
      const about = aboutOf(ask);
      if (about === null) continue;
      const answer = actions[id]?.answers.commerce;
      found.push({
        actionId: id,
        at,
        by,
        ...about,
        state: stateOf(answer?.status),
        code: answer?.code ?? null,
        detail: answer?.detail ?? '',
      });
    }
  }
  return found.toReversed();
}

type AnyAsk = Extract<Entry['fact'], { readonly asked: unknown }>['asked'][number]['ask'];

function aboutOf(ask: AnyAsk): Pick<Sent, 'what' | 'text'> | null {
  switch (ask.do) {
    case 'say':
      return { what: ask.replyTo === null ? 'say' : 'reply', text: ask.text };
    case 'pin-comment':
      return ask.text === null ? { what: 'unpin', text: '' } : { what: 'pin', text: ask.text };
    case 'hide-message':
      return { what: 'hide', text: ask.reason };
    case 'mute-viewer':
      return { what: 'mute', text: ask.person.name };
    case 'unmute-viewer':
      return { what: 'unmute', text: ask.person.name };
    default:
      return null;
  }
}

function stateOf(status: NonNullable<ActionRun['answers']['commerce']>['status'] | undefined): SentState {
  switch (status) {
    case undefined:
      return 'queued';
    case 'sent':
    case 'acknowledged':
    case 'verified':
      return 'sent';
    case 'waiting-for-person':
      return 'by-hand';
    case 'confirmed':
    case 'refused':
    case 'expired':
    case 'failed':
      return status;
    default:
      return status satisfies never;
  }
}
