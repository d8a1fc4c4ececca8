import { expect, it } from 'vitest';
import { fromTable } from '../../fromTable.ts';
import { CHECK_SETTINGS, checkSheet } from '../check.run.ts';

function told(producerNote: string, pinAt: string): readonly (readonly [string, unknown])[] {
  const { sheet } = fromTable(
    [
      [
        '环节名称',
        '计划开始',
        '时长(分钟)',
        '链接号',
        '商品编码',
        '商品名称',
        '直播价',
        '中控动作',
        '弹窗时点(环节内秒)',
      ],
      ['主推', '19:00', '12', '1', 'A1', '锅', '99', producerNote, pinAt],
    ],
    { id: 'sheet', title: 'sheet' },
  );
  const found = sheet === null ? [] : checkSheet(sheet, CHECK_SETTINGS, null);
  return found.filter(({ rule }) => rule === 'pin.before_price').map(({ code, args }) => [code, args['said']]);
}

it.each([
  ['第7分半弹1号', 450, 'note'],
  ['7分半弹1号、8分放量', 450, 'note'],
  ['7分发券，8分挂1坑', 480, 'noteEarly'],
  ['5分钟发红包；8分上1号', 480, 'noteEarly'],
  ['第6分钟发券、第8分钟弹1号', 480, 'noteEarly'],
] as const)('reads when %s pops', (note, at, code) => {
  expect(told(note, String(at))).toEqual([]);
  expect(told(note, '90')).toEqual([[code, { length: at * 1000 }]]);
});

it.each(['开福袋，10分钟开奖；弹1号', '倒计时10秒后放600并弹1号', '备货6分钟内补齐，弹1号'])(
  'takes no length in %s for a time',
  (note) => {
    expect(told(note, '300')).toEqual([]);
  },
);
