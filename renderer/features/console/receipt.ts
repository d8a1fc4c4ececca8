/** How far an action has come on its way to the picture: what the cue's row tells in one line. Pure. */
import type { Answer } from '../../../core/show/show.state.ts';

/** `ms` from the asking. */
export interface Step {
  readonly step: 'acknowledged' | 'verified' | 'on-air';
  readonly ms: number;
}

/** The steps of OBS's answer, as far as they are known, the one that counts most last; none where OBS tells no times. */
export function stepsOf(answer: Answer): readonly Step[] {
  const { times } = answer;
  if (times === null) return [];
  return [
    { step: 'acknowledged', ms: times.acknowledgedMs } as const,
    ...(times.verifiedMs === null ? [] : [{ step: 'verified', ms: times.verifiedMs } as const]),
    ...(times.onAirMs === null ? [] : [{ step: 'on-air', ms: times.onAirMs } as const]),
  ];
}

/** How good an answer is. */
export function toneOf({ status }: Pick<Answer, 'status'>): 'good' | 'waiting' | 'bad' {
  switch (status) {
    case 'verified':
    case 'confirmed':
    case 'acknowledged':
      return 'good';
    case 'sent':
    case 'waiting-for-person':
      return 'waiting';
    case 'refused':
    case 'expired':
    case 'failed':
      return 'bad';
    default:
      return status satisfies never;
  }
}
