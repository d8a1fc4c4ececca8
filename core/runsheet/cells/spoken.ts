/** Numbers as people write them out (三十九块九, 五万八, two hundred), so that texts can be searched for figures. */

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二百五十 is 250, 一百二 is 120, 五万八 is 58,000, 一二三 is 123. The text holds nothing but such characters. */
export function hanNumber(spoken: string): number {
  const split = spoken.indexOf('万');
  if (split !== -1) {
    const rest = spoken.slice(split + 1);
    const tail = rest.length === 1 && !/[零〇十]/.test(rest) ? (DIGITS[rest] ?? 0) * 1000 : hanNumber(rest);
    return (split === 0 ? 1 : hanNumber(spoken.slice(0, split))) * 10_000 + tail;
  }
  if (!/[十百千]/u.test(spoken)) return Number([...spoken].map((digit) => DIGITS[digit] ?? 0).join(''));
  let [sum, last, digit]: [number, number, number | null] = [0, 1, null];
  for (const character of spoken) {
    const unit = UNITS[character];
    if (unit !== undefined) [sum, last, digit] = [sum + (digit ?? 1) * unit, unit, null];
    else if (DIGITS[character] === 0) last = 1;
    else digit = DIGITS[character] ?? null;
  }
  // 一百二: the last figure counts the next unit down.
  return sum + (digit ?? 0) * Math.max(1, last / 10);
}

const HAN = '零〇一二两三四五六七八九十百千万';
/** Money and time: any number in front of them is one. */
const SURE = `(?<![${HAN}第])[一二两三四五六七八九十][${HAN}]{0,11}(?=\\s*(?:块|元|折|秒|分钟|小时))`;
/** Counted things: 一件 and 两套 are no figures that anybody means. */
const COUNTED = `(?<![${HAN}第])(?:[一二两三四五六七八九十][${HAN}]{1,11}|十)(?=\\s*[件单套组份瓶盒台张条双只个])`;
/** Without a unit only what can't be a word: 五百九十九, 一万. */
const BARE = `(?<![${HAN}第])[一二两三四五六七八九](?:[十百千万][${HAN}]{1,10}|万)(?![${HAN}])`;
/** And where the sentence ends behind it: 预算两千. */
const ENDS = `(?<![${HAN}第])[一二两三四五六七八九][百千](?=[，。；、,;!?！？\\s]|$)`;
/** 9毛9 is 0.99元; 九毛 alone is left to its words. */
const MAO =
  /(?<![\d块一二两三四五六七八九十])([1-9一二三四五六七八九])\s*毛\s*([1-9一二三四五六七八九])(?![\d二三四五六七八九十])/g;
const WRITTEN = new RegExp(`${SURE}|${COUNTED}|${BARE}|${ENDS}`, 'g');
/** 39块9 is 39.9元, and so it is in 39块9一箱 and 39块9五斤; 5块3件 is not. */
const JIAO =
  /(\d+)\s*块\s*(?:(\d)毛?(?![\d.])|([一二三四五六七八九])毛?(?![\d.零二三四五六七八九十百千万])(?!一(?![件单套组份瓶盒台张条双只个斤箱袋包罐桶对支把块])))(?!\s*[件单套组份瓶盒台张条双只个斤])/g;
/** 6万8 is 68,000, 2千5 is 2,500; 6万8千 as well. */
const SHORTENED =
  /(?<![\d.])(\d{1,4})\s*([万千])\s*(?:([1-9])|([一二三四五六七八九]))千?(?![\d.%万千百十零]|[一二三四五六七八九])/g;

const ENGLISH = new Map<string, number>([
  ...'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, place) => [word, place + 2] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, place) => [word, (place + 2) * 10] as const),
  ['fifteen', 15],
  ['dozen', 12],
  ['a dozen', 12],
]);
const ONES = '(?:[- ](two|three|four|five|six|seven|eight|nine))?';
const WORDS = new RegExp(
  `\\b(a dozen|${[...ENGLISH.keys()].join('|')})${ONES}(?:( hundred)\\b|(?=[ -](?:sec(?:ond)?s?|min(?:ute)?s?|hours?|left|units?|pieces?|pairs?|sets?|more|of th(?:em|ese|ose)|jars?|tins?|boxes|bottles?|kits?|packs?|dollars?|pounds|euros?|bucks)\\b))`,
  'gi',
);
const ANY =
  /[一二两三四五六七八九十]|\d\s*[块万千毛]\s*\d|\b(?:t(?:wo|hree|en|welve|wenty|hirty)|f(?:our|ive|orty|ifty|ifteen)|s(?:ix|even|ixty|eventy)|e(?:ight|leven|ighty)|nin(?:e|ety)|dozen)\b/i;

function figureOf(digit: string): number {
  return /\d/.test(digit) ? Number(digit) : hanNumber(digit);
}

/** A text with the numbers that are written out as figures. */
export function inFigures(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replaceAll(WRITTEN, (spoken, place: number, whole: string) =>
      // 39块9十个: two numbers stay two.
      /\d/.test(whole[place - 1] ?? '') ? ` ${hanNumber(spoken)}` : String(hanNumber(spoken)),
    )
    .replaceAll(SHORTENED, (_, whole: string, unit: string, figure?: string, word?: string) =>
      String((Number(whole) * 10 + Number(figure ?? hanNumber(word ?? ''))) * (unit === '万' ? 1000 : 100)),
    )
    .replaceAll(MAO, (_, tenths: string, hundredths: string) => `0.${figureOf(tenths)}${figureOf(hundredths)}元`)
    .replaceAll(
      JIAO,
      (_, whole: string, figure?: string, word?: string) => `${whole}.${figure ?? hanNumber(word ?? '')}元`,
    )
    .replaceAll(WORDS, (_, word: string, ones?: string, hundred?: string) =>
      String(
        ((ENGLISH.get(word.toLowerCase()) ?? 0) + (ENGLISH.get(ones?.toLowerCase() ?? '') ?? 0)) *
          (hundred === undefined ? 1 : 100),
      ),
    );
}
