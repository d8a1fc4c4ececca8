/**
 * Plain speech: what rooms write in many ways is written in one before anything looks for a topic, so that the signs of the topics need not know slang, dialect,
 * slips of the input method and of fingers. Never shown to anybody.
 */

/** What is written, what it means, and whose way of writing it is. Longer ones first where one begins another. */
const SAID: readonly (readonly [written: string, plain: string, whose: string])[] = [
  ['啥时候', '什么时候', 'northern'],
  ['啥', '什么', 'northern'],
  ['咩', '什么', 'Cantonese'],
  ['甚么', '什么', 'older spelling'],
  ['咋样', '怎么样', 'northern'],
  ['咋', '怎么', 'northern'],
  ['点样', '怎么', 'Cantonese'],
  ['点买', '怎么买', 'Cantonese'],
  ['点退', '怎么退', 'Cantonese'],
  ['有木有', '有没有', 'slang'],
  ['有么有', '有没有', 'slang'],
  ['有冇', '有没有', 'Cantonese'],
  ['冇', '没有', 'Cantonese'],
  ['仲有', '还有', 'Cantonese'],
  ['边度', '哪里', 'Cantonese'],
  ['系咪', '是不是', 'Cantonese'],
  ['系唔系', '是不是', 'Cantonese'],
  ['唔', '不', 'Cantonese'],
  ['几多钱', '多少钱', 'Cantonese'],
  ['几多蚊', '多少钱', 'Cantonese'],
  ['几钱', '多少钱', 'Cantonese'],
  ['几个钱', '多少钱', 'northern'],
  ['几个大洋', '多少钱', 'slang'],
  ['软妹币', '钱', 'slang'],
  ['多儿钱', '多少钱', 'northern'],
  ['多少前', '多少钱', 'slip of the input method'],
  ['多少线', '多少钱', 'slip of the input method'],
  ['多钱', '多少钱', 'northern'],
  ['多少qian', '多少钱', 'evasive'],
  ['duoshaoqian', '多少钱', 'evasive'],
  ['zenmemai', '怎么买', 'evasive'],
  ['肿么', '怎么', 'slang'],
  ['木有', '没有', 'slang'],
  ['素不素', '是不是', 'slang'],
  ['优惠劵', '优惠券', 'slip of the input method'],
  ['优惠卷', '优惠券', 'slip of the input method'],
  ['有卷', '有券', 'slip of the input method'],
  ['领卷', '领券', 'slip of the input method'],
  ['劵', '券', 'slip of the input method'],
  ['连接', '链接', 'slip of the input method'],
  ['抱邮', '包邮', 'slip of the input method'],
  ['快第', '快递', 'slip of the input method'],
  ['快弟', '快递', 'slip of the input method'],
  ['尺马', '尺码', 'slip of the input method'],
  ['出货', '发货', 'Taiwan'],
  ['寄送', '寄', 'Taiwan'],
  ['售完', '卖完', 'written'],
  ['售罄', '卖完', 'written'],
  ['俩', '两个', 'spoken'],
  ['滴', '的', 'slang'],
  ['哒', '的', 'slang'],
  ['伐', '吗', 'Shanghai'],
];
const ENGLISH: Readonly<Record<string, string>> = {
  u: 'you',
  r: 'are',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  wat: 'what',
  wut: 'what',
  wats: 'whats',
  whered: 'where did',
  whyd: 'why did',
  wht: 'what',
  hw: 'how',
  howmuch: 'how much',
  mcuh: 'much',
  muhc: 'much',
  muh: 'much',
  mutch: 'much',
  mch: 'much',
  pirce: 'price',
  prcie: 'price',
  avail: 'available',
  availible: 'available',
  avaliable: 'available',
  avalible: 'available',
  avaiable: 'available',
  shiping: 'shipping',
  shippin: 'shipping',
  shippng: 'shipping',
  shpping: 'shipping',
  delivry: 'delivery',
  cupon: 'coupon',
  coupn: 'coupon',
  copon: 'coupon',
  discout: 'discount',
  discont: 'discount',
  retrun: 'return',
  reutrn: 'return',
  waranty: 'warranty',
  warrenty: 'warranty',
  sz: 'size',
  szs: 'sizes',
  siez: 'size',
  colour: 'color',
  colours: 'colors',
  colr: 'color',
  qty: 'quantity',
  lnk: 'link',
  linkk: 'link',
  matrial: 'material',
  orignal: 'original',
  authetic: 'authentic',
  restok: 'restock',
  rn: 'now',
  gonna: 'going to',
  til: 'till',
  plez: 'please',
};

const CHINESE: ReadonlyMap<string, string> = new Map(SAID.map(([written, plain]) => [written, plain]));
const WRITTEN = new RegExp(
  [...SAID]
    .map(([written]) => written)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/** Words that are drawn out in chat: how muchhh, sizeee. A run of more than two letters is two by now. */
const DRAWN_OUT = new Set('much price size link code ship shipping stock restock coupon legit'.split(' '));

/** Spaces beside Chinese tell nothing: 有 4XL 吗. */
const SPACED = /(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu;

/** The plain speech of a readable text (`message.text.ts`). */
export function plainSpeech(readableText: string): string {
  switch (lookAt(readableText)) {
    case 'plain':
      return readableText;
    case 'quoted':
      return readableText.replaceAll("'", '');
    default:
      return spokenSlowly(readableText);
  }
}

/** The same, rule by rule. */
export function spokenSlowly(readableText: string): string {
  const spoken = readableText.replace(SPACED, '').replace(WRITTEN, (written) => CHINESE.get(written) ?? written);
  if (!/[a-z]/.test(spoken)) return spoken;
  return spoken.replaceAll("'", '').replace(/[a-z]+/g, plainWord);
}

function plainWord(word: string): string {
  if (Object.hasOwn(ENGLISH, word)) return ENGLISH[word] ?? word;
  const shorter = word.slice(0, -1);
  return word.at(-1) === word.at(-2) && DRAWN_OUT.has(shorter) ? shorter : word;
}

const hashOf = (hash: number, unit: number) => (Math.imul(hash ^ unit, 0x9e37_79b1) >>> 7) & 0x3fff;
const hashOfAll = (text: string) => [...text].reduce((hash, letter) => hashOf(hash, letter.charCodeAt(0)), 0);
/** Whether a letter or two or three may begin what is {@link SAID}: by their hash, the bit of their number. */
const BEGINNINGS = new Uint8Array(0x4000);
/** The first letters of these, and what else is looked at. */
const LOOKED_AT = new Uint8Array(0x1_0000);
for (const unit of [0x20, 0x27]) LOOKED_AT[unit] = 1;
for (const [written] of SAID) {
  const begins = written.slice(0, 3);
  BEGINNINGS[hashOfAll(begins)] = (BEGINNINGS[hashOfAll(begins)] ?? 0) | (1 << begins.length);
  LOOKED_AT[begins.charCodeAt(0)] = 1;
}
/** Hashes of the words that {@link plainWord} changes. */
const CHANGED = new Uint8Array(0x4000);
for (const word of [...Object.keys(ENGLISH), ...Array.from(DRAWN_OUT, (drawn) => drawn + (drawn.at(-1) ?? ''))])
  CHANGED[hashOfAll(word)] = 1;

/**
 * One look at each letter tells nearly all messages: surely nothing to change, or nothing but the marks of don't and it's. A word of ours that may stand there
 * sends the text to the rules.
 */
function lookAt(text: string): 'plain' | 'quoted' | 'other' {
  let hash = 0;
  let isWord = false;
  let hasWord = false;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (LOOKED_AT[unit] === 1) {
      if (unit === 0x27) {
        isQuoted = true;
        continue;
      }
      // Beyond Latin, what stands beside a space may be Han.
      if (unit === 0x20 && (text.charCodeAt(at + 1) >= 0x2e80 || text.charCodeAt(at - 1) >= 0x2e80)) return 'other';
      if (unit !== 0x20 && mayBegin(text, at)) return 'other';
    }
    if (unit >= 0x61 && unit <= 0x7a) {
      hash = hashOf(hash, unit);
      isWord = hasWord = true;
    } else if (isWord) {
      if (CHANGED[hash] === 1) return 'other';
      hash = 0;
      isWord = false;
    }
  }
  if (isWord && CHANGED[hash] === 1) return 'other';
  return isQuoted && hasWord ? 'quoted' : 'plain';
}

function mayBegin(text: string, start: number): boolean {
  let hash = 0;
  for (let letters = 1; letters <= 3; letters++) {
    hash = hashOf(hash, text.charCodeAt(start + letters - 1));
    if (((BEGINNINGS[hash] ?? 0) & (1 << letters)) !== 0) return true;
  }
  return false;
}
