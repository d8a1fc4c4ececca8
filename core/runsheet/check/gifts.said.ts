/** Gifts and mechanisms (赠品, 买一送一, second one half price): what the anchor promises, against what the line has. */
import { spokenOf, type OfferLine, type SpokenPart } from './check.lines.ts';
import { clausesOf } from './check.text.ts';
import { MECHANISM, mechanismsIn, PIECES, setUpBy } from './mechanisms.ts';

export interface SaidGift {
  readonly key: SpokenPart['key'];
  readonly words: string;
  /** `mechanism`: more pieces for one price. `terms`: on other terms than the line's. `absent`: a gift where the line has none. `other`: another gift than the line's. */
  readonly problem: 'mechanism' | 'terms' | 'absent' | 'other';
}

const N = '[一二两三四五六七八九十\\d]';
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
  const { offer, segment } = line;
  if (segment.kind === 'giveaway') return null;
  const set = setUpBy(line);
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
        if (differs(words, set)) return { key, words, problem: 'terms' };
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

/** Whether both name mechanisms, and none in common: 第二件免费 said of 第二件半价. */
function differs(words: string, set: string): boolean {
  const [said, known] = [mechanismsIn(words), mechanismsIn(set)];
  const same = said.some(({ pieces, paid }) =>
    known.some((one) => one.pieces === pieces && Math.abs(one.paid - paid) < 1e-9),
  );
  return said.length > 0 && known.length > 0 && !same;
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
