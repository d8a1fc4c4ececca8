import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { isClockOff, isPlain, sourceWords } from './gateway.words.ts';

test.each([
  ['http://gw.shop.example:4488', true],
  ['10.0.0.7:4488', true],
  ['ws://studio-mac', true],
  ['https://gw.shop.example', false],
  ['WSS://gw.shop.example', false],
  ['http://127.0.0.1:4488', false],
  ['localhost:4488', false],
  ['http://[::1]:4488', false],
  ['', false],
])('a token to %j travels in the clear: %s', (address, plain) => {
  expect(isPlain(address)).toBe(plain);
});

test('a clock is off only when it is so whatever the error of the reading', () => {
  expect(isClockOff({ offset: -1600, error: 20, roundTrip: 40 })).toBe(true);
  expect(isClockOff({ offset: 1600, error: 700, roundTrip: 1400 })).toBe(false);
});

test('our own sources are said in words, platforms by name, and a stranger by its own name', () => {
  const said = (source: string) => sourceWords(((key: string) => `<${key}>`) as unknown as TFunction, source);
  expect(['simulated', 'replay', 'webhook'].map(said)).toEqual([
    '<gateway.from.simulated>',
    '<gateway.from.replay>',
    '<gateway.from.webhook>',
  ]);
  expect(said('twitch')).toBe('<gateway.platform.twitch>');
  expect(said('mall-feed')).toBe('mall-feed');
});
