/** Why the line is not live, from what the library and the gateway say. */
import type { GatewayProblem } from '../../../core/contract/gateway.view.ts';

/** Of a handshake that failed: the gateway's own word, a timeout, or whatever the system says when nobody listens. */
export function problemOf(message: string): GatewayProblem {
  switch (message) {
    case 'not-admitted':
    case 'not-understood':
      return message;
    case 'timeout':
      return 'silent';
    default:
      return 'unreachable';
  }
}

/** Of a line that stood: Socket.IO's reason for its end. */
export function lossOf(reason: string): GatewayProblem {
  return reason === 'ping timeout' ? 'silent' : 'closed';
}

/** Whether trying again can't help: a person has to do something first. */
export function isFinalProblem(problem: GatewayProblem): boolean {
  return problem === 'not-admitted' || problem === 'not-understood' || problem === 'wrong-role';
}
