import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { ObsHealth } from '../../../core/contract/obs.health.ts';
import { healthFigures, healthTone, healthWords, percent } from './health.words.ts';

const GOOD: ObsHealth = {
  codes: ['good'],
  grave: false,
  fps: 30,
  lagged: { total: 0, recent: 0 },
  skipped: { total: 0, recent: 0 },
  dropped: { total: 0.004, recent: 0.031 },
  congestion: null,
  cpu: 12,
  memoryMb: 300,
  renderMs: 4.2,
  diskFreeMb: 51_200,
  diskMinutes: null,
};
const t = ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as unknown as TFunction;

test('the tone is bad only where somebody is harmed', () => {
  expect(healthTone(GOOD)).toBe('good');
  expect(healthTone({ ...GOOD, codes: ['congested'] })).toBe('warn');
  expect(healthTone({ ...GOOD, codes: ['dropping', 'congested'], grave: true })).toBe('bad');
});

test('a sentence carries the number that is asked for next', () => {
  expect(healthWords(t, 'dropping', GOOD)).toBe('obs.health.dropping 3.1%');
  expect(healthWords(t, 'disk-low', { ...GOOD, diskMinutes: 12.9 })).toBe('obs.health.disk-low 12');
  expect(healthWords(t, 'disk-low', GOOD)).toBe('obs.health.disk-full');
});

test('figures of the stream are told only while there is one', () => {
  const names = (health: ObsHealth) => healthFigures(t, health).map(({ name }) => name);
  expect(names(GOOD)).not.toContain('obs.health.dropped');
  expect(names({ ...GOOD, congestion: 0.4 })).toContain('obs.health.dropped');
});

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.012, '1.2%'],
  [0.4, '40%'],
])('a share of %d is told as %s', (share, told) => {
  expect(percent(share)).toBe(told);
});
