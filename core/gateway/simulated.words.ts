/** What people in a simulated room say. `{link}` becomes a link number. */
interface Words {
  readonly viewer: string;
  readonly lines: readonly [string, ...string[]];
}

export const WORDS: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': {
    viewer: '观众',
    lines: [
      '{link}号多少钱',
      '这个多少钱',
      '多少钱啊',
      '{link}号链接还有吗',
      '怎么买',
      '有优惠券吗',
      '尺码偏大吗',
      '身高165穿什么码',
      '什么时候发货',
      '包邮吗',
      '几号链接啊',
      '这个好用',
      '已拍',
      '主播讲一下{link}号',
      '可以退吗',
      '是正品吗',
      '来啦来啦',
      '哈哈哈哈',
      '666',
      '上次买的收到了，不错',
      '偏远地区发吗',
      '还会返场吗',
    ],
  },
  en: {
    viewer: 'viewer',
    lines: [
      'how much is number {link}',
      'how much is this one?',
      'price?',
      'is {link} still available',
      'how do I buy this',
      'any coupon today?',
      'does it run small',
      'what size for 5\'6"',
      'when does it ship',
      'free shipping?',
      'which link is it',
      'love this one',
      'just ordered',
      'can you show {link} again',
      'what is the return policy',
      'is it real leather',
      'hello from Leeds',
      'lol',
      'so pretty',
      'got mine last week, works fine',
      'do you ship to Canada',
      'will you bring back the red one',
    ],
  },
};
