import { expect, test } from 'vitest';
import { MATCHER } from './testing/shipped.ts';

const unsaid = (text: string, language: string, category = '') =>
  MATCHER.unsaid(text, { language, category }).map(({ id }) => id);

test('a compared price is compared with something', () => {
  expect(unsaid('原价299，今天89', 'zh')).toEqual(['zh-disc-02']);
  expect(unsaid('原价299，对比本店近7日最低成交价119', 'zh')).toEqual([]);
  expect(unsaid('It was $120, now $46', 'en')).toEqual(['en-disc-04']);
  expect(unsaid('It was $120 on 3 November, now $46', 'en')).toEqual([]);
});

test('a prize has its rules', () => {
  expect(unsaid('马上抽奖', 'zh')).toEqual(['zh-disc-03']);
  expect(unsaid('马上抽奖，奖品毛巾3条，规则在左上角', 'zh')).toEqual([]);
  expect(unsaid('抽1台降噪耳机，发弹幕就能参加，五分钟后开', 'zh')).toEqual([]);
  expect(unsaid('Giveaways now', 'en')).toEqual(['en-disc-02']);
  expect(unsaid('Giveaway, no purchase necessary', 'en')).toEqual([]);
});

test('goods call for their own sentence, under any of their names', () => {
  expect(unsaid('补充维生素', 'zh', '膳食补充')).toEqual(['zh-disc-04']);
  expect(unsaid('补充维生素，本品不能代替药物', 'zh', '保健食品')).toEqual([]);
  expect(unsaid('Two a day', 'en', 'Vitamins & Wellness')).toEqual(['en-disc-03']);
  expect(unsaid('Two a day', 'en', 'kitchen')).toEqual([]);
});

test('the rules of a draw are read once', () => {
  const before = '福袋规则：奖品毛巾3条';
  expect(MATCHER.unsaid('福袋开奖', { language: 'zh', before })).toEqual([]);
  expect(MATCHER.unsaid('原价299', { language: 'zh', before: '近7日成交价' }).map(({ id }) => id)).toEqual([
    'zh-disc-02',
  ]);
});
