/** The number by which viewers call a product: 3号, 三号链接, 第三个, 链接5, #12, 3#, item four. */

const ZH_NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const EN_NUMBER = '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** In their order: the first one is number one. */
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ORDINAL = `${ORDINALS.join('|')}|\\d{1,2}(?=st|nd|rd|th)`;
const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** After a number and 号 it is a date, a size or a call, not a link. */
const NO_LINK =
  '发(?!什么|啥|哪|票)|到(?!手|底)|寄|送(?!什么|啥|的|赠|礼)|了(?!吗|没)|开(?!票)|下|上新|晚|早|前|码|放|过|的?生日';

const NUMBERS = new RegExp(
  [
    `链接\\s*(${ZH_NUMBER})(?!\\d|[个件天次折元块种])`,
    `第\\s*(${ZH_NUMBER})\\s*(?:[个款件号样]|链接)(?!人|月|年|次|小时|星期|字|问题)`,
    `(?<![\\d.月扣打楼栋室]|今天是?|明天是?)(${ZH_NUMBER})\\s*号(?!${NO_LINK})`,
    `(?<![\\d.])(\\d{1,3})\\s*(?:链接|#)`,
    '#\\s*(\\d{1,3})\\b',
    `\\b(?:no\\.?|num\\.?|number|item|link|lot|product)\\s*#?\\s*(${EN_NUMBER})\\b(?! fan)`,
    `\\bthe (${ORDINAL})(?:st|nd|rd|th)? (?:one|item|product|link)\\b(?! of|(?: i| we| ever))`,
    `^(${ORDINAL})(?:st|nd|rd|th)? one\\b(?! to| here| of| in)`,
    '\\b(?:is|are) (\\d{1,2})(?= (?:still|sold|gone|available|back)\\b)',
    // A number and a question is a number: 8还有吗.
    '^(\\d{1,2})(?=多少钱|怎么卖|还有|什么价|有货|几钱)',
  ].join('|'),
  'gu',
);

/** Without one of these no number is said. */
const SAYS_NUMBER = /[\d第号#]|链接|no|num|item|link|lot|product|(?:st|nd|rd|th) one/;
const NONE: ReadonlySet<string> = new Set();

/** The numbers that a text says: each may or may not be a link of the sheet. */
export function numbersIn(text: string): ReadonlySet<string> {
  if (!SAYS_NUMBER.test(text)) return NONE;
  const found = new Set<string>();
  for (const match of text.matchAll(NUMBERS)) {
    const said = match.slice(1).find((group) => group !== undefined) ?? '';
    found.add(String(valueOf(said)));
  }
  return found;
}

function valueOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const ordinal = ORDINALS.indexOf(said);
  if (ordinal !== -1) return ordinal + 1;
  const english = ENGLISH.indexOf(said);
  return english === -1 ? chinese(said) : english;
}

/** 十二 is 12, 二十 is 20. */
function chinese(said: string): number {
  const digit = (character: string | undefined) => '零一二三四五六七八九'.indexOf(character ?? '');
  const ten = said.indexOf('十');
  if (ten === -1) return Number([...said].map((one) => digit(one)).join(''));
  const tens = ten === 0 ? 1 : digit(said[ten - 1]);
  return tens * 10 + Math.max(0, digit(said[ten + 1]));
}
