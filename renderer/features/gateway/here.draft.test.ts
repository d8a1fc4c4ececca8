import { expect, test } from 'vitest';
import { backendOf, HERE_FIRST, type HereSettings } from '../../../core/gateway/room.settings.ts';
import { draftOf, settingsOf, type HereDraft } from './here.draft.ts';

const FULL: HereSettings = {
  commerce: backendOf('https://shop.example/a', ['pop', 'coupon'], false),
  sources: [
    { use: 'twitch', channel: 'shop' },
    { use: 'replay', file: '/a.xml', speed: 10, loop: false },
    { use: 'simulated', seed: 1, rate: 2.5, language: 'en', links: 20 },
  ],
  webhookIn: true,
};
const made = (change: Partial<HereDraft>, hasSecret = true) =>
  settingsOf({ ...draftOf(FULL), ...change }, 'en', hasSecret);

test('fields and settings go there and back', () => {
  expect(made({})).toEqual({ settings: FULL, wrong: [] });
  expect(settingsOf(draftOf(HERE_FIRST), 'zh-CN', false)).toEqual({ settings: HERE_FIRST, wrong: [] });
});

test('what is wrong is told by its field; what is switched off is not looked at', () => {
  expect(made({ channel: 'https://twitch.tv/shop' }).wrong).toEqual(['channel']);
  expect(made({ file: ' ' }).wrong).toEqual(['file']);
  expect(made({ rate: '很多' }).wrong).toEqual(['rate']);
  expect(made({ rate: '500' })).toEqual({ settings: null, wrong: ['rate'] });
  expect(made({ url: 'https://' }).wrong).toEqual(['url']);
  expect(made({ can: [] }).wrong).toEqual(['can']);
  expect(made({ twitch: false, channel: '?', replay: false, file: '', simulated: false, rate: '' }).wrong).toEqual([]);
});

test('a secret is asked for where something is signed and none is kept', () => {
  expect(made({}, false).wrong).toEqual(['secret']);
  expect(made({ secret: 's' }, false).wrong).toEqual([]);
  expect(made({ webhook: false, webhookIn: false }, false).wrong).toEqual([]);
});
