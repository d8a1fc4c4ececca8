/** Viewers who are muted in this show, for the desk. */
import { useMemo } from 'react';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import { mutedOf, viewerKey } from '../../../core/show/show.muted.ts';
import type { Muted } from '../../../core/show/show.state.ts';
import { useAsk, useShow } from '../../app/seat.ts';

/** Their keys; the same set until anybody is muted or unmuted. */
export function useMutedKeys(): ReadonlySet<string> {
  const muted = useShow((state) => state.muted);
  return useMemo(() => new Set(muted.map(viewerKey)), [muted]);
}

/** How the writer of a line is muted; null: they are not. */
export function useMutedLine(line: ChatLine | null): Muted | null {
  return useShow((state) => (line?.by ? mutedOf(state, { source: line.source, person: line.by }) : null));
}

/** Lets a viewer be heard again. */
export function useUnmute(): (muted: Muted) => void {
  const ask = useAsk();
  return ({ source, person }) => void ask({ type: 'chat.unmute', source, personId: person.id });
}
