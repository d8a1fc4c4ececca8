/**
 * Writes `spellings.json`: how the characters of GB 2312 are spelled by somebody who wants to slip past a word list, in pinyin and in
 * traditional forms; and `core/chat/traditional.ts`, the same forms for reading chat. Taken from two kept libraries, so that the studio needs neither:
 * `npm run spellings`.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const gb2312 = new TextDecoder('gb2312');
const characters = new Set();
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gb2312.decode(Uint8Array.of(row, cell));
    if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
  }

const pinyins = new Map();
for (const character of characters) {
  const spelled = pinyin(character, { toneType: 'none', v: true });
  if (/^[a-z]+$/.test(spelled)) pinyins.set(spelled, (pinyins.get(spelled) ?? '') + character);
}

/** What a traditional form is simplified to; several forms may be one character (後 is 后, 癒 is 愈). */
const simplify = ['t', 'tw', 'hk'].map((from) => toSimplified({ from, to: 'cn' }));
const pairs = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const form = String.fromCharCode(code);
  const character = simplify.map((convert) => convert(form)).find((one) => one !== form && characters.has(one));
  if (character !== undefined && form !== '么') pairs.push(form + character);
}

const traditional = new Map();
for (const to of ['t', 'tw', 'hk']) {
  const convert = Converter({ from: 'cn', to });
  for (const character of characters) {
    const form = convert(character);
    // A form that is itself a character of the simplified set (后, 里, 面) says nothing about a disguise.
    if (form.length === 1 && form !== character && !characters.has(form)) traditional.set(form, character);
  }
}
for (const [form, character] of pairs) traditional.set(form, character);

const spellings = {
  sources: ['pinyin-pro (MIT)', 'OpenCC dictionaries by opencc-js (Apache-2.0)'],
  pinyin: Object.fromEntries([...pinyins].sort(([a], [b]) => (a < b ? -1 : 1))),
  traditional: [...traditional].map(([form, character]) => form + character).join(' '),
};
writeFileSync(new URL('spellings.json', import.meta.url), `${JSON.stringify(spellings, null, 1)}\n`);

const lines = Array.from({ length: Math.ceil(pairs.length / 50) }, (_, line) =>
  pairs.slice(line * 50, line * 50 + 50).join(''),
);
writeFileSync(
  new URL('../../core/chat/traditional.ts', import.meta.url),
  `/** Traditional forms, each before its simplified character: 幾多錢 is read as 几多钱. Made by \`npm run spellings\` from OpenCC's dictionaries (Apache-2.0). */
const PAIRS = \`
${lines.join('\n')}
\`;

export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(\\S)(\\S)/gu)].map(([, form = '', character = '']) => [form, character]),
);
`,
);
