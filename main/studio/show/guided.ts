/** The live hand on the platform for now: a person does it there, and reports with `settle`. */
import type { CommerceAnswer, CommercePort } from './commerce.port.ts';

const WAITING: CommerceAnswer = { status: 'waiting-for-person', code: null, detail: '' };

/** Makes the guided port. It reaches nothing. */
export function guidedCommerce(): CommercePort {
  return { send: async () => WAITING, dispose() {} };
}
