/**
 * What must be said along with other words: the lexicon's required disclosures, at the occasions that can be told from a script. Those that hang on
 * things outside of it (commission, a shift of hosts, a slip) are for people and for other rules.
 */
import type { Disclosure } from './lexicon.schema.ts';

interface Occasion {
  /** Words that bring it about. */
  readonly words?: RegExp;
  /** Or goods that do. */
  readonly goods?: readonly string[];
  /** Said once it holds for what comes after. */
  readonly once?: boolean;
  /** Words by which it is fulfilled. */
  readonly said: RegExp;
}

/** By the lexicon's ids: its `when` and `text` are written for people. */
const OCCASIONS: Readonly<Record<string, Occasion>> = {
  'zh-disc-02': {
    words: /原价|划线价|专柜价|吊牌价|市场价|(?:立省|直降|便宜了?)\s*\d/u,
    said: /近\s*\d+\s*[日天]|成交价|\d+月\d+日|对比|比较/u,
  },
  'zh-disc-03': {
    once: true,
    words: /福袋|抽奖|红包雨|开奖/u,
    said: /奖品|规则|名额|\d+\s*份|条件|公示|抽[出取送]?\s*[\d一二两三四五六七八九十]+\s*[个台件套顶双条只瓶箱把支位名]/u,
  },
  'zh-disc-04': { goods: ['保健食品'], said: /不能(?:代替|替代)药/u },
  'zh-disc-05': { words: /数字人|AI主播|虚拟人/iu, said: /AI\s*生成/iu },
  'en-disc-02': {
    once: true,
    words: /\b(?:giveaway|raffle|sweepstakes|prize\s+draw)s?\b/iu,
    said: /no\s+purchase|free\s+(?:to\s+enter|entry)|\brules\b/iu,
  },
  'en-disc-03': { goods: ['supplement'], said: /not\s+been\s+evaluated\s+by\s+the\s+food\s+and\s+drug/iu },
  'en-disc-04': {
    words:
      /\b(?:was|were|originally|reduced\s+from|marked\s+down\s+from)\s+(?:\$|£|€)?\s*\d|\bMSRP\b|\bRRP\b|\blist\s+price\b/iu,
    said: /\blast\s+\d+\s+days\b|\blowest\s+price\b|\bcompared\s+(?:with|to)\b|\bon\s+\d+\s+\w+\b/iu,
  },
};

/**
 * The disclosures of a language that a text calls for and does not hold.
 * @param before Gives what was said earlier in the show; asked for only where it counts.
 * @param concerns Whether the product belongs to one of these categories.
 */
export function unsaid(
  text: string,
  before: () => string,
  language: 'zh' | 'en',
  disclosures: readonly Disclosure[],
  concerns: (categories: readonly string[]) => boolean,
): readonly Disclosure[] {
  return disclosures.filter(({ id, lang }) => {
    const occasion = OCCASIONS[id];
    if (occasion === undefined || lang !== language || occasion.said.test(text)) return false;
    const called = (occasion.words?.test(text) ?? false) || (occasion.goods !== undefined && concerns(occasion.goods));
    return called && !(occasion.once && occasion.said.test(before()));
  });
}
