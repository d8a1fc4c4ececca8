import { expect, test } from 'vitest';
import type { Action, Cue } from '../runsheet/runsheet.schema.ts';
import type { Duration } from '../time/time.ts';
import { overlayTexts } from './overlay.texts.ts';

test('what stands on the picture in words, and not what a correction takes back', () => {
  const actions: readonly Action[] = [
    { do: 'lower-third', text: '今晚八点' },
    { do: 'lower-third', text: null },
    { do: 'correction', notice: { wrong: '全网最低', right: '本店近7日最低' } },
    { do: 'countdown', duration: 30_000 as Duration, label: '秒杀倒计时' },
    { do: 'marker', text: '亮点' },
  ];
  const cue: Cue = { id: 'cue-1', label: '', trigger: { on: 'manual' }, actions: [...actions] };
  expect(overlayTexts({ offer: null, cues: [cue] })).toEqual({
    coupon: '',
    captions: ['今晚八点', '本店近7日最低', '秒杀倒计时'],
  });
});
