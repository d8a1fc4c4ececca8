import { describe, expect, test } from 'vitest';
import { createFloods, PERSON_MOST, REPEATS_MOST, WORDS_MOST } from './floods.ts';
import { messageOf } from './message.text.ts';

interface Said {
  readonly by: string;
  readonly at: number;
  readonly text: string;
}

/** Which of these messages are marked, in their order. */
function marks(messages: readonly Said[]) {
  const floods = createFloods();
  return messages.map((said, index) => floods.sign(messageOf({ id: `m${index}`, ...said })));
}
/** One message each of so many people, 200 ms apart. */
const many = (count: number, text: (turn: number) => string) =>
  Array.from({ length: count }, (_, turn) => ({ by: `new${turn}`, at: turn * 200, text: text(turn) }));
/** So many messages of one person. */
const one = (count: number, every: number, text: (turn: number) => string) =>
  Array.from({ length: count }, (_, turn) => ({ by: 'one', at: turn * every, text: text(turn) }));

const ADVERT = '加我领取内部优惠名额有限先到先得哦';
const NOISE = ['🔥', '[赞]', '❤️', '!!', '~', '…'];

describe('machines are marked', () => {
  test.each([
    ['the same words of many new people', () => ADVERT],
    ['with a counter', (turn: number) => `${ADVERT}${turn + 10}`],
    ['with emoji and stops', (turn: number) => `${NOISE[turn % 6]}${ADVERT}${NOISE[(turn + 2) % 6]}`],
    ['with spaces and invisible characters', (turn: number) => [...ADVERT].join(turn % 2 ? ' ' : '\u200b')],
    [
      'in full width and traditional characters',
      (turn: number) => (turn % 2 ? ADVERT : '加我領取內部優惠名額有限先到先得哦'),
    ],
    ['with another code each', (turn: number) => `${ADVERT} x${turn}k${turn * 7}`],
    ['a short advert', (turn: number) => `加微信abc${turn}`],
    ['in English', (turn: number) => `cheap followers at my page, first ${turn} only, hurry up`],
  ])('%s', (_, text) => {
    const signs = marks(many(30, text));
    // The first few nobody can know; of the others nearly all.
    expect(signs.slice(0, WORDS_MOST - 1).every((sign) => sign === null)).toBe(true);
    const later = signs.slice(WORDS_MOST + 3);
    expect(later.filter((sign) => sign === 'same-words').length / later.length).toBeGreaterThanOrEqual(0.9);
  });

  test('one person faster than anybody types', () => {
    expect(marks(one(20, 300, (turn) => `第${turn}条消息来了`)).indexOf('same-person')).toBe(PERSON_MOST);
  });

  test('one person who says the same long words again and again, slowly, with a counter', () => {
    const signs = marks(one(10, 12_000, (turn) => `想要同款的宝贝看我主页简介 ${turn}`));
    expect(signs.indexOf('same-person')).toBe(REPEATS_MOST);
  });
});

describe('viewers are not', () => {
  test.each([
    ['a question of many', () => '多少钱'],
    ['a long question of many, as platforms offer it to tap', () => '主播，3号宝贝什么时候发货呀'],
    ['666', (turn: number) => '6'.repeat(3 + (turn % 9))],
    ['哈哈哈', (turn: number) => '哈'.repeat(3 + (turn % 20))],
    ['what the anchor asks for', () => '扣1'],
    ['want', () => '想要想要想要想要'],
    ['emotes', () => 'LUL LUL LUL LUL LUL'],
  ])('%s', (_, text) => expect(marks(many(200, text)).every((sign) => sign === null)).toBe(true));

  test('who copy each other after they have talked', () => {
    const talk = Array.from({ length: 40 * 4 }, (_, turn) => ({
      by: `v${turn % 40}`,
      at: turn * 900,
      text: ['主播好', '好看', '我也要', '喜欢'][Math.floor(turn / 40)] ?? '',
    }));
    const copy = Array.from({ length: 40 }, (_, turn) => ({
      by: `v${turn}`,
      at: 150_000 + turn * 300,
      text: '全网最好的主播没有之一永远支持你',
    }));
    expect(marks([...talk, ...copy]).every((sign) => sign === null)).toBe(true);
  });

  test('one who cheers fast, or asks the same a few times', () => {
    expect(marks(one(15, 500, () => '666')).every((sign) => sign === null)).toBe(true);
    expect(marks(one(5, 20_000, () => '3号多少钱')).every((sign) => sign === null)).toBe(true);
  });
});

test('timestamps that go backwards change nothing', () => {
  const messages = many(40, () => ADVERT);
  const backwards = messages.map((said, index) => ({ ...said, at: messages.length * 200 - index * 200 }));
  expect(marks(backwards)).toEqual(marks(messages));
});
