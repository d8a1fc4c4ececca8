/** A person is the hand: they do it on the platform, read the value there, and say so. Nothing counts as done before that. */
import { ACT_KINDS } from '../../core/gateway/gateway.protocol.ts';
import { DO_IT_THERE, type CommerceAdapter } from './adapter.ts';

const CAN = ACT_KINDS.filter((kind) => kind !== 'hide-message');

/** Makes the guided adapter. It reaches nothing. */
export function guidedAdapter(): CommerceAdapter {
  return {
    name: 'guided',
    can: CAN,
    byHand: CAN,
    idempotent: true,
    perform: async () => DO_IT_THERE,
  };
}
