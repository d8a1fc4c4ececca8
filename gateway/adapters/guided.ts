/** A person is the hand: they do it on the platform, read the value there, and say so. Nothing counts as done before that. */
import { ACT_KINDS } from '../../core/gateway/gateway.protocol.ts';
import type { CommerceAdapter } from './adapter.ts';

/** Makes the guided adapter. It reaches nothing. */
export function guidedAdapter(): CommerceAdapter {
  return {
    name: 'guided',
    can: ACT_KINDS.filter((kind) => kind !== 'hide-message'),
    idempotent: true,
    perform: async () => ({ status: 'waiting-for-person', code: 'do-it-there', detail: '' }),
  };
}
