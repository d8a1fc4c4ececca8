import { expect, test } from 'vitest';
import { backendOf, BY_PERSON, HERE_FIRST, hereSettingsSchema, needsSecret } from './room.settings.ts';

const fits = (change: object) => hereSettingsSchema.safeParse({ ...HERE_FIRST, ...change }).success;
const backend = (url: string) => ({ commerce: backendOf(url, ['pop'], true) });

test('an address of a backend is http, whole, and without a password; anything else is refused and not thrown over', () => {
  for (const good of ['https://shop.example/a?shop=1', 'http://127.0.0.1:8080/'])
    expect([good, fits(backend(good))]).toEqual([good, true]);
  for (const bad of [
    '',
    'https://',
    'shop.example',
    'ftp://shop.example',
    'https://u:p@shop.example/',
    'https://u@shop.example',
  ])
    expect([bad, fits(backend(bad))]).toEqual([bad, false]);
});

test('one source of a kind, each with what its connector takes', () => {
  const twitch = { use: 'twitch', channel: 'shop' };
  expect(fits({ sources: [twitch, { use: 'replay', file: '/a.xml' }, { use: 'simulated' }] })).toBe(true);
  expect(fits({ sources: [twitch, twitch] })).toBe(false);
  expect(fits({ sources: [{ use: 'twitch', channel: 'https://twitch.tv/shop' }] })).toBe(false);
  expect(fits({ sources: [{ use: 'somewhere' }] })).toBe(false);
});

test('what a backend does not do a person does', () => {
  const made = backendOf('https://shop.example', ['coupon', 'pop'], false);
  if (made.use !== 'webhook') throw new Error('no backend');
  expect(made.can).toEqual(['pop', 'coupon']);
  expect([...made.can, ...made.byHand].toSorted()).toEqual([...BY_PERSON].toSorted());
});

test('a secret is needed where something is signed', () => {
  expect(needsSecret(HERE_FIRST)).toBe(false);
  expect(needsSecret({ ...HERE_FIRST, webhookIn: true })).toBe(true);
  expect(needsSecret({ ...HERE_FIRST, ...backend('https://shop.example') })).toBe(true);
});
