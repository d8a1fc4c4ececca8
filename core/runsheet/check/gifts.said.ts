/** Gifts and mechanisms (赠品, 买一送一, second one half price): what the anchor promises, against what the line has. */
import { spokenOf, type OfferLine, type SpokenPart } from './check.lines.ts';
import { clausesOf } from './check.text.ts';

export interface SaidGift {
  readonly key: SpokenPart['key'];
  readonly words: string;
  /** `mechanism`: more pieces for one price. `absent`: a gift where the line has none. `other`: another gift than the line's. */
  readonly problem: 'mechanism' | 'absent' | 'other';
}

const N = '[一二两三四五六七八九十\\d]';
const PIECES = '(?:个|只|支|瓶|包|套|份|条|件|张|台|盒|对|双|块|把|袋|罐|组|桶|箱|本|枚)';
const MECHANISM = new RegExp(
  [
    `[买拍]\\s*${N}+\\s*${PIECES}?\\s*[,，]?\\s*(?:就|再)?(?:送|发|得|赠)\\s*${N}+`,
    `第\\s*[二三四2-4]\\s*${PIECES}\\s*(?:半价|免费|不要钱|0\\s*元|零元|\\d(?:\\.\\d)?\\s*折|[一二三四五六七八九]折)`,
    `${N}\\s*件\\s*[\\d一二三四五六七八九](?:\\.\\d)?\\s*折`,
    String.raw`\bbuy (?:one|two|three|\d)(?: \w+)?,? (?:and )?get (?:one|two|the|a|your|\d)\b`,
    String.raw`\bbogo\b`,
    String.raw`\b(?:second|third|2nd|3rd) (?:one|item|pair|piece|pack|box)?\s*(?:is |at |for )?(?:half(?:[- ]price)?|free|on us)\b`,
    String.raw`\b(?:two|2|three|3) for (?:one|1|two|2)\b(?!\s*(?:[a-z]*\s*)?\d)`,
  ].join('|'),
  'i',
);
/** The words say that it is not so, or ask. */
const NOT_SO = /没有|不送|不再|已(?:经)?(?:结束|送完)|结束了|无赠|\b(?:no|not|never|over|ended|without)\b/i;

const ZH_GIFT = new RegExp(
  `(?:送|赠送?|搭)(?:您|你|大家|各位)?\\s*${N}+\\s*${PIECES}\\s*(?<b>[\\p{Script=Han}A-Za-z]{0,8})|(?:下单|拍下|每单|今[天晚]|再|还|额外|另外|都)(?:[^，。；送]{0,6}?)(?:送|赠送?)(?:您|你|大家)?(?!同事|[给到达货人礼朋长老父爸妈闺客您你，。]|\\s*$)(?<a>[\\p{Script=Han}A-Za-z]{2,10})`,
  'u',
);
/** 送 of other things: presents to people, deliveries, insurance. */
const NO_GIFT =
  /送(?:给)?(?:人|礼|朋友|长辈|老人|父母|爸妈|妈妈|爸爸|闺蜜|同事|客户|老师|孩子|领导|女|男|对象)|配送|送货|送达|送到|运费险|赠险|证书|发票|贺卡|说明书|保修卡|发送|福袋|抽/;
const EN_GIFT =
  /(?:^|\b(?:a|an|your|get|gets|with|plus|and|includes?|add|our|one|two)\s+)(?:free|complimentary|bonus)\s+(?!shipping|delivery|returns?|postage|entry|trial|of\b|from\b|to\b|for\b|and\b|with\b)(?<a>[a-z]+(?:[ -][a-z]+)?)|\bthrow(?:ing)? in (?:a |an |the )?(?<b>[a-z]+(?: [a-z]+)?)/i;

/** What the line's script promises beyond it; null where all is set up. */
export function saidGift(line: OfferLine): SaidGift | null {
  const { offer, product, segment } = line;
  if (segment.kind === 'giveaway') return null;
  const set = `${offer.gift}\n${offer.couponTypeLabel}\n${offer.coupon?.name ?? ''}\n${product.variant}\n${product.name}`;
  for (const { key, text } of spokenOf(line)) {
    for (const words of clausesOf(text)) {
      if (
        !/[送赠发得半免折搭]|第\s*[二三四2-4]|free|half|bogo|complimentary|bonus|throw|two for|three for|get\b/i.test(
          words,
        ) ||
        NOT_SO.test(words)
      )
        continue;
      if (MECHANISM.test(words)) {
        if (MECHANISM.test(set)) continue;
        // 买一送一 may be a way to speak of the gift that there is.
        const loose = offer.gift !== '' && !/半|折|免|0\s*元|零元|half/i.test(words);
        return { key, words, problem: loose ? 'other' : 'mechanism' };
      }
      const thing = giftIn(words);
      if (thing === null) continue;
      if (offer.gift === '' && !set.includes(thing)) return { key, words, problem: 'absent' };
      if (offer.gift !== '' && thing !== '' && !shares(thing, set)) return { key, words, problem: 'other' };
    }
  }
  return null;
}

/** The thing that a clause gives away, '' where it has no name; null where it gives nothing. */
function giftIn(words: string): string | null {
  const match = (NO_GIFT.test(words) ? null : ZH_GIFT.exec(words)) ?? EN_GIFT.exec(words);
  return match === null ? null : (match.groups?.['a'] ?? match.groups?.['b'] ?? '').toLowerCase();
}

/** Two letters of Chinese, or a word of English, in common. */
function shares(thing: string, set: string): boolean {
  const parts = /^[a-z -]+$/.test(thing)
    ? thing.split(/[ -]/).filter((word) => word.length > 2)
    : [...thing].slice(1).map((letter, place) => `${[...thing][place]}${letter}`);
  return parts.length === 0 || parts.some((part) => set.toLowerCase().includes(part));
}
