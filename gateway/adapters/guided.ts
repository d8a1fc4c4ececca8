/** A person is the hand: they do it on the platform, read the value there, and say so. Nothing counts as done before that. */
import { BY_PERSON } from '../../core/gateway/room.settings.ts';
import { DO_IT_THERE, type CommerceAdapter } from './adapter.ts';

/** Makes the guided adapter. It reaches nothing. */
export function guidedAdapter(): CommerceAdapter {
  return {
    name: 'guided',
    can: BY_PERSON,
    byHand: BY_PERSON,
    idempotent: true,
    perform: async () => DO_IT_THERE,
  };
}
