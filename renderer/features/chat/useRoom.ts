/** What may be done in this room by this seat, and why not. */
import { useStore } from 'zustand';
import { may } from '../../../core/contract/roles.ts';
import type { ActKind } from '../../../core/gateway/gateway.protocol.ts';
import { useLink, useSeat, useShow } from '../../app/seat.ts';
import { useChat } from './useFeed.ts';

/** `read-only`: the seat's role; `offline`: the studio is away; `no-room`: nothing is joined; `platform`: it can't be asked for that. */
export type WhyNot = 'read-only' | 'offline' | 'ended' | 'no-room' | 'platform';

/** Why an act can't be asked for now; null: it can. */
export function useWhyNot(act: ActKind): WhyNot | null {
  const readOnly = useReadOnly();
  const link = useLink();
  const ended = useShow(({ phase }) => phase === 'ended');
  const room = useChat(({ desk }) => desk?.room ?? null);
  if (readOnly) return 'read-only';
  if (link !== 'live') return 'offline';
  if (ended) return 'ended';
  if (room === null || room.state === 'off') return 'no-room';
  return room.can.includes(act) ? null : 'platform';
}

/** Whether this seat may only look. */
export function useReadOnly(): boolean {
  const { store } = useSeat();
  return useStore(store, ({ view }) => view.role === null || !may(view.role, 'chat.moderate'));
}

/** Whether a producer sits here, who alone may let a rule fire. */
export function useIsProducer(): boolean {
  const { store } = useSeat();
  return useStore(store, ({ view }) => view.role === 'producer');
}
