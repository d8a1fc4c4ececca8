/** A platform on which a person does everything, for tests: what a live run meets where no gateway is joined. */
import type { CommerceAnswer, CommercePort } from '../commerce.port.ts';

const WAITING: CommerceAnswer = { status: 'waiting-for-person', code: null, detail: '' };

/** Makes the guided port. It reaches nothing. */
export function guidedCommerce(): CommercePort {
  return { send: async () => WAITING, dispose() {} };
}
