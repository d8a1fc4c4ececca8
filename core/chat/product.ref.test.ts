import { expect, test } from 'vitest';
import { readable } from './message.text.ts';
import { createFindProduct } from './product.ref.ts';
import { product } from './testing/products.ts';

const zh = createFindProduct([
  product('1', '懒人一次性洗碗布'),
  product('3', '双层保温饭盒'),
  product('4', '陶瓷釉不粘平底锅'),
  product('5', '硅胶锅铲三件套'),
  product('8', '冻干草莓脆'),
  product('12', '不锈钢汤锅'),
]);
const en = createFindProduct([
  product('1', 'Bamboo cutting board'),
  product('2', 'Ceramic non-stick frying pan 28cm'),
  product('5', 'Linen kitchen towels (set of 4)'),
  product('7', 'Glass storage box'),
]);
const meant = (find: typeof zh, text: string, onAir: string | null = null) => {
  const found = find(readable(text), onAir);
  return found && `${found.productId} ${found.by}`;
};

test.each([
  ['3号多少钱', 'p3 number'],
  ['３号', 'p3 number'],
  ['三号链接还有吗', 'p3 number'],
  ['十二号怎么买', 'p12 number'],
  ['链接5', 'p5 number'],
  ['饭盒保温吗', 'p3 name'],
  ['那个平底锅多大', 'p4 name'],
  ['草莓脆还有吗', 'p8 name'],
  ['洗碗布几号', 'p1 name'],
  ['99号有吗', null],
  ['3号发货吗', null],
  ['主播好美', null],
  ['13.9号', null],
])('“%s” means %s', (text, wanted) => expect(meant(zh, text)).toBe(wanted));

test.each([
  ['how much is #5', 'p5 number'],
  ['number two please', 'p2 number'],
  ['is the pan oven safe', 'p2 name'],
  ['how big is that board', 'p1 name'],
  ['are the towels linen', 'p5 name'],
  ['boxes still in stock?', 'p7 name'],
  ['hello everyone', null],
])('“%s” means %s', (text, wanted) => expect(meant(en, text)).toBe(wanted));

test('what is on screen is meant by pointing at it, and settles what several could be', () => {
  expect(meant(zh, '这个多少钱', 'p8')).toBe('p8 pointing');
  expect(meant(zh, '这个多少钱')).toBeNull();
  expect(meant(en, 'how much is this one', 'p1')).toBe('p1 pointing');
  expect(meant(zh, '那个锅多大')).toBeNull();
  expect(meant(zh, '那个锅多大', 'p12')).toBe('p12 name');
});
