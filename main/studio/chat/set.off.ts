/** What comes of it when viewers set off a rule of the desk, or a cue of the segment on air: a proposal, or the cue fires. */
import type { ChatRule } from '../../../core/chat/rules.ts';
import type { ChatTrigger } from '../../../core/chat/trigger.schema.ts';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import type { Result } from '../../../core/result.ts';
import type { HeardCommand } from '../../../core/show/desk.commands.ts';
import type { Heard } from '../../../core/show/show.facts.ts';
import { own } from '../../../core/show/show.lookup.ts';
import type { ShowState } from '../../../core/show/show.state.ts';
import { duration } from '../../../core/time/time.ts';
import type { Proposed } from './suggestions.ts';

/** What the segment on air waits for. `key`: of another take, or after a pause, what was counted counts no more. */
export interface WatchedCues {
  readonly key: string;
  readonly triggers: readonly ChatTrigger[];
}

type OnAirNow = Pick<ShowState, 'phase' | 'onAir'>;
/** Keeps ids of cues apart from those of rules. */
const CUE = 'cue:';

/** The cues that wait for viewers' words and have not had their turn; none while nothing runs. */
export function watchedCues({ phase, onAir }: OnAirNow): WatchedCues {
  if (phase !== 'running' || onAir === null) return { key: '', triggers: [] };
  const triggers = onAir.segment.cues.flatMap(({ id, trigger }): ChatTrigger[] => {
    if (trigger.on !== 'chat-keyword' || own(onAir.cues, id)?.heard !== null) return [];
    const { words, people, within } = trigger;
    return [{ on: 'keyword', id: `${CUE}${id}`, words, people, within }];
  });
  return { key: `${onAir.take}/${onAir.pausedTotal}`, triggers };
}

export interface SetOffParts {
  rules(): readonly ChatRule[];
  state(): OnAirNow;
  ask(command: Omit<HeardCommand, 'id'>): Promise<Result<unknown>>;
}

export type SetOff = (id: string, line: ChatLine, said: readonly string[]) => Promise<Proposed | null>;

/** Makes it. */
export function createSetOff({ rules, state, ask }: SetOffParts): SetOff {
  const runOf = (cueId: string) => own(state().onAir?.cues ?? {}, cueId);

  /** Tells the show; whether the cue fired for it. null: it can't have been for it. */
  async function hear(cueId: string, heard: Heard, offer: boolean): Promise<boolean | null> {
    const before = runOf(cueId);
    if (state().phase !== 'running' || before === undefined || before.heard !== null) return null;
    const told = await ask({ type: 'heard', cueId, heard, offer });
    return told.ok ? runOf(cueId)?.cause === 'chat' : null;
  }

  return async (id, { text }, said) => {
    const rule = rules().find(({ trigger }) => trigger.id === id);
    const words = [...said];
    if (rule !== undefined) {
      const { trigger, does } = rule;
      const { people } = trigger;
      const within = duration(trigger.within);
      const proposed = { ruleId: id, people, words };
      if (does.do === 'suggest') return { ...proposed, cueId: null, fired: false };
      const fired = await hear(does.cueId, { words, people, within, text, rule: id }, false);
      // What is not on air, or had its turn, is offered to whoever looks.
      return { ...proposed, cueId: does.cueId, fired: fired === true };
    }
    const cueId = id.slice(CUE.length);
    const trigger = state().onAir?.segment.cues.find((cue) => cue.id === cueId)?.trigger;
    if (!id.startsWith(CUE) || trigger?.on !== 'chat-keyword') return null;
    const { people, within } = trigger;
    const fired = await hear(cueId, { words, people, within, text }, trigger.does === 'offer');
    return fired === null ? null : { ruleId: cueId, people, words, cueId, fired };
  };
}
