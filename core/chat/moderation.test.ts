import { describe, expect, it } from 'vitest';
import { HIDE_REASONS, passHiding, passMuting, readsLikeOpinion, speaksFor, type HideReason } from './moderation.ts';

const message = (text: string) => ({ text, flood: false });

describe('a bad opinion', () => {
  const opinions = [
    '质量太差了，用了两次就坏了',
    '这也太贵了吧',
    '别的家比你便宜多了',
    '假货，别买',
    '主播忽悠人',
    '比上个月贵了20',
    'total scam, mine broke after a week',
    'overpriced tbh',
    'not worth it, I want my refund',
  ];

  it.each(opinions)('is not hidden without a word of what it breaks: %s', (text) => {
    expect(readsLikeOpinion(text)).toBe(true);
    for (const reason of HIDE_REASONS)
      expect(passHiding(message(text), reason, ' ')).toMatchObject({ ok: false, code: 'reads-like-opinion' });
    expect(passHiding(message(text), 'abuse', '上一条点名骂人，这条接着骂')).toEqual({ ok: true, value: 'abuse' });
  });

  it('is no reason, whatever the message and the note', () => {
    for (const text of [...opinions, '傻逼', 'hello'])
      expect(passHiding(message(text), 'negative-opinion', 'the shop does not like it')).toMatchObject({
        ok: false,
        code: 'negative-opinion',
      });
  });
});

describe('a message that breaks a rule', () => {
  it.each<[HideReason, string]>([
    ['abuse', '质量差，主播傻逼'],
    ['abuse', 'you idiot, this is trash'],
    ['spam', '太贵了，点我头像领券'],
    ['personal-data', '假货！客服电话 138 1234 5678'],
    ['personal-data', 'broken, mail me at ann@example.org'],
    ['illegal', '没用，不如来下注'],
    ['off-platform-sale', '太贵了，加我微信便宜一半'],
    ['off-platform-sale', 'overpriced, cheaper at my shop, DM me'],
    ['impersonation', '我是官方客服，假货退款找我'],
    ['minors', '我才12，好难用'],
  ])('%s, with an opinion in it: %s', (reason, text) => {
    expect(readsLikeOpinion(text)).toBe(true);
    expect(passHiding(message(text), reason, '')).toEqual({ ok: true, value: reason });
  });

  it('and no opinion is hidden for the reason that a person gives', () => {
    expect(passHiding(message('哈哈哈哈哈'), 'spam', '')).toEqual({ ok: true, value: 'spam' });
  });

  it('is spam where a machine wrote it', () => {
    expect(speaksFor('spam', { text: '太贵了太贵了太贵了', flood: true })).toBe(true);
  });
});

it('everyday questions are no opinions and no breach', () => {
  for (const text of [
    '多少钱',
    '3号链接还有吗',
    '什么时候发货',
    '可以退吗',
    'free shipping?',
    'how much is it',
    '尺码偏大吗',
    '1号还是2号好',
  ]) {
    expect([text, readsLikeOpinion(text)]).toEqual([text, false]);
    expect([text, HIDE_REASONS.filter((reason) => speaksFor(reason, message(text)))]).toEqual([text, []]);
  }
});

describe('muting', () => {
  const pass = (text: string, others: readonly string[], reason: HideReason | 'negative-opinion', note = '') =>
    passMuting(message(text), others, reason, note);

  it('is never for an opinion, whatever else was written', () => {
    for (const text of ['傻逼', '质量太差了', '加我微信'])
      expect(pass(text, ['加我微信'], 'negative-opinion', '老板要求')).toMatchObject({
        ok: false,
        code: 'negative-opinion',
      });
  });

  it('needs a note where they thought little of the goods and this message breaks nothing', () => {
    expect(pass('哈哈哈', [], 'spam')).toEqual({ ok: true, value: 'spam' });
    expect(pass('哈哈哈', ['质量太差了'], 'spam')).toMatchObject({ ok: false, code: 'mutes-opinion' });
    expect(pass('质量太差了', [], 'abuse')).toMatchObject({ ok: false, code: 'mutes-opinion' });
    expect(pass('哈哈哈', ['质量太差了'], 'spam', '连刷两百条')).toEqual({ ok: true, value: 'spam' });
    expect(pass('加我微信便宜一半', ['质量太差了'], 'off-platform-sale')).toMatchObject({ ok: true });
  });
});
