/** A platform that is not one: says yes, reaches nobody. For rehearsals and for trying the gateway. */
import { ACT_KINDS } from '../../core/gateway/gateway.protocol.ts';
import type { CommerceAdapter } from './adapter.ts';

/** Makes the simulated adapter. */
export function simulatedAdapter(): CommerceAdapter {
  return {
    name: 'simulated',
    can: ACT_KINDS,
    byHand: [],
    idempotent: true,
    perform: async (key) => ({ status: 'confirmed', code: null, detail: `sim:${key}` }),
  };
}
