/** Stream health in words: what is wrong first, and the figures behind it. Pure. */
import type { TFunction } from 'i18next';
import type { HealthCode, ObsHealth } from '../../../core/contract/obs.health.ts';

/** Minutes of recording that nobody counts: only the size is told. */
const AMPLE = 600;

export type HealthTone = 'good' | 'warn' | 'bad';

/** How bad it is: `bad` harms what viewers or the recording get, now. */
export function healthTone(health: ObsHealth): HealthTone {
  return health.grave ? 'bad' : health.codes.every((code) => code === 'good') ? 'good' : 'warn';
}

/** One code as a sentence, with the number that a person asks for next. */
export function healthWords(t: TFunction, code: HealthCode, health: ObsHealth): string {
  switch (code) {
    case 'disk-low':
      return health.diskMinutes === null
        ? t('obs.health.disk-full')
        : t('obs.health.disk-low', { minutes: Math.floor(health.diskMinutes) });
    case 'dropping':
      return t('obs.health.dropping', { share: percent(health.dropped.recent) });
    case 'skipping':
      return t('obs.health.skipping', { share: percent(health.skipped.recent) });
    case 'lagging':
      return t('obs.health.lagging', { share: percent(health.lagged.recent) });
    case 'slow':
      return t('obs.health.slow', { fps: Math.round(health.fps) });
    case 'reconnecting':
    case 'congested':
    case 'good':
      return t(`obs.health.${code}`);
    default:
      return code satisfies never;
  }
}

export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** The figures, those of the stream and of the recording only while there is one. */
export function healthFigures(t: TFunction, health: ObsHealth): readonly Figure[] {
  const share = (name: string, { recent, total }: ObsHealth['dropped']): Figure => ({
    name,
    value: t('obs.health.shares', { recent: percent(recent), total: percent(total) }),
  });
  return [
    ...(health.congestion === null
      ? []
      : [
          share(t('obs.health.dropped'), health.dropped),
          { name: t('obs.health.congestion'), value: percent(health.congestion) },
        ]),
    share(t('obs.health.skipped'), health.skipped),
    share(t('obs.health.lagged'), health.lagged),
    { name: t('obs.health.fps'), value: health.fps.toFixed(1) },
    { name: t('obs.health.render'), value: `${health.renderMs.toFixed(1)} ms` },
    { name: t('obs.health.cpu'), value: `${health.cpu.toFixed(0)}%` },
    { name: t('obs.health.disk'), value: diskWords(t, health) },
  ];
}

function diskWords(t: TFunction, { diskFreeMb, diskMinutes }: ObsHealth): string {
  const free = `${(diskFreeMb / 1024).toFixed(diskFreeMb < 10_240 ? 1 : 0)} GB`;
  return diskMinutes === null || diskMinutes > AMPLE
    ? free
    : t('obs.health.diskLeft', { free, minutes: Math.floor(diskMinutes) });
}

/** A share of frames: small ones must not look like none. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  return `${(share * 100).toFixed(share < 0.1 && share > 0 ? 1 : 0)}%`;
}
