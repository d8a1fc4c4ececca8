import { expect, test } from 'vitest';
import { minutes, seconds } from '../time/time.ts';
import { widthInEm } from './card.text.ts';
import { sampleProduct, yuan } from './cards.samples.ts';
import type { MeasureFace } from './caption.fit.ts';
import { DESIGN } from './card.layout.ts';
import { correctionContent, nextContent } from './notice.card.ts';
import { layCorrection, layNext } from './notice.fit.ts';

const measure: MeasureFace = (text, { size }) => widthInEm(text) * size;
const lay = (wrong: string, right: string, room = 853) =>
  layCorrection(correctionContent({ wrong, right }, 'zh-CN'), room, measure);
const text = (lines: readonly string[]) => lines.join('').replaceAll(' ', '');

test('a correction holds wrong and right words in full, on any canvas', () => {
  const wrong = '保温二十四小时终身免费换新全网最低';
  const right = '保温六小时以商品详情页与检测报告为准一年内质量问题免费换新价格以页面为准';
  const fit = lay(wrong, right);
  expect([text(fit.wrong.lines), text(fit.right.lines)]).toEqual([wrong, right]);
  expect(fit.height).toBeLessThanOrEqual(DESIGN.lowerThird.maxHeight);
});

test('the shorter a correction, the larger it is set', () => {
  const [short, long] = [lay('24 小时', '6 小时'), lay('保温二十四小时'.repeat(5), '保温六小时'.repeat(9))];
  expect(short.right.face.size).toBeGreaterThan(long.right.face.size);
  expect(short.wrong.face.size).toBeLessThan(short.right.face.size);
});

test('what no type can hold is cut, and stays within its place', () => {
  const fit = lay('错'.repeat(900), '对'.repeat(900));
  expect(fit.height).toBeLessThanOrEqual(DESIGN.lowerThird.maxHeight);
  expect(fit.right.lines.at(-1)).toMatch(/…$/u);
});

test('a correction without wrong words says only what is right', () => {
  expect(lay('', '6 小时').wrong.lines).toEqual([]);
});

const next = (remaining = minutes(5), livePrice: ReturnType<typeof yuan> | null = yuan(29.9)) =>
  nextContent({ product: sampleProduct({ link: '4' }), livePrice, remaining }, 'zh-CN');

test('what is next is said with its link and in how many minutes', () => {
  expect(next()).toEqual({
    label: '下一个',
    when: '约 5 分钟后',
    badge: '4号链接',
    name: '双层保温饭盒 食品接触用不锈钢',
    price: { symbol: '¥', whole: '29', fraction: '.90' },
    priceLabel: '直播价',
  });
  expect(next(seconds(241)).when).toBe('约 5 分钟后');
  expect(next(seconds(1)).when).toBe('约 1 分钟后');
  expect(next(seconds(0)).when).toBe('马上开始');
  expect(next(seconds(-90)).when).toBe('马上开始');
});

test('without a live price in the sheet none is announced, and the name has its room', () => {
  expect(next(minutes(5), null).price).toBeNull();
  const content = { ...next(minutes(5), null), name: '冻干草莓脆无添加儿童零食大礼包装家庭分享组合' };
  expect(text(layNext(content, measure).name)).toBe(content.name);
  expect(layNext({ ...content, price: next().price }, measure).name).toHaveLength(1);
});

test('the badge makes way for the time', () => {
  const crowded = layNext({ ...next(), badge: '一二三四五六七八九十号链接' }, measure);
  expect(crowded.badge).toMatch(/…$/u);
});
