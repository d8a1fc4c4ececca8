/** Why OBS could not be reached or was lost, told apart so that each has its own remedy on the screen. */
import { connect } from 'node:net';
import type { ObsProblem } from '../../../core/contract/obs.view.ts';
import { GARBLED } from './obs.client.ts';
import type { ObsAddress } from './obs.url.ts';

/** How an attempt or a connection ended, as far as the socket tells. */
export interface LinkEnd {
  /** Close code of the WebSocket, -1 for an error before it was open, null when our deadline ran out. */
  readonly closeCode: number | null;
  /** Code of the socket's error, e.g. `ECONNREFUSED`. */
  readonly errorCode: string | null;
  readonly message: string;
  /** OBS asked for a password. */
  readonly asked: boolean;
  readonly hadPassword: boolean;
}

/** Close codes of obs-websocket after which knocking again would only annoy. */
const AUTHENTICATION_FAILED = 4009;
const UNSUPPORTED_RPC = 4010;
const KICKED = 4011;
const UNSUPPORTED_FEATURE = 4012;

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'EACCES',
]);

/**
 * The problem behind an end, from what the socket says alone. `null` for our own deadline: whether the port is silent or the
 * machine is away takes {@link probe}. `established` is whether the link had been live.
 */
export function classify(end: LinkEnd, established: boolean): ObsProblem | null {
  switch (end.closeCode) {
    case null:
      return null;
    case AUTHENTICATION_FAILED:
      return end.asked && !end.hadPassword ? 'password-missing' : 'wrong-password';
    case KICKED:
      return 'kicked';
    case UNSUPPORTED_RPC:
    case UNSUPPORTED_FEATURE:
      return 'unsupported';
    default:
  }
  const garbled = end.errorCode === GARBLED || end.errorCode?.startsWith('WS_ERR_') === true;
  if (established) return garbled ? 'garbled' : 'closed';
  if (end.errorCode === 'ECONNREFUSED') return 'not-running';
  if (end.errorCode !== null && UNREACHABLE.has(end.errorCode)) return 'unreachable';
  // A close before Identified without a word: OBS going down, or a server that speaks something else.
  return end.closeCode === -1 ? 'not-obs' : 'closed';
}

/** Problems that end the attempts until a person connects again. */
export function isFinal(problem: ObsProblem): boolean {
  return (
    problem === 'wrong-password' || problem === 'password-missing' || problem === 'kicked' || problem === 'unsupported'
  );
}

/** Tells a silent port from an absent machine: does anything accept a TCP connection there? */
export async function probe(address: Pick<ObsAddress, 'host' | 'port'>, deadlineMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: address.host.replace(/^\[|\]$/g, ''), port: address.port, timeout: deadlineMs });
  socket.once('connect', () => resolve(true));
  socket.once('timeout', () => resolve(false));
  socket.once('error', () => resolve(false));
  const answered = await promise;
  socket.destroy();
  return answered;
}
