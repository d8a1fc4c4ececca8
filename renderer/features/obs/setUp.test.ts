import { expect, test } from 'vitest';
import type { FoundObs } from '../../../core/contract/requests.ts';
import { bestOf, isConnectCode, localState } from './setUp.ts';

const found = (more: Partial<FoundObs>): FoundObs => ({
  url: 'ws://127.0.0.1:4455',
  source: 'config.json',
  listening: false,
  needsPassword: true,
  enabled: true,
  ...more,
});

test('the OBS that answers counts before the one that is only set up', () => {
  const [old, answering] = [found({}), found({ url: 'ws://127.0.0.1:4460', listening: true })];
  expect(bestOf([old, answering])).toBe(answering);
  expect(bestOf([found({ enabled: false }), old])).toBe(old);
  expect(bestOf([])).toBeNull();
});

test.each([
  ['answers', [found({ listening: true })], true, 'ready'],
  ['runs, its server switched off', [found({ enabled: false })], true, 'disabled'],
  ['is set up and not running', [found({})], false, 'closed'],
  ['is not running, whatever its server is set to', [found({ enabled: false })], false, 'closed'],
  ['is not here', [], null, 'none'],
] as const)('an OBS that %s is offered as that', (_, list, running, state) => {
  expect(localState({ found: [...list], running })).toBe(state);
});

test('a connect code is told from an address', () => {
  expect([' obsws://10.0.0.2:4455/secret', 'OBSWSS://x:1/y'].every(isConnectCode)).toBe(true);
  expect(['ws://127.0.0.1:4455', '10.0.0.2'].some(isConnectCode)).toBe(false);
});
