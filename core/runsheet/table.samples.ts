/** Tables as people might hand them in, for property tests: of all columns and habits, with some nonsense. */
import fc from 'fast-check';
import { COLUMNS } from './columns.ts';

const HABITS = [
  '',
  '',
  '',
  '0',
  '1',
  '2',
  '6',
  '12.90',
  '¥9.9',
  '$24',
  '€3',
  '5折',
  '10%',
  '1.2万',
  '12,5',
  '-3',
  '600份',
  '不限',
  '约6',
  '6分钟',
  '1:30',
  '00:01:30',
  '90s',
  '19:00',
  '19:05',
  '23:55',
  '0:05',
  '7:05 PM',
  '1900',
  '2026-01-01 19:00',
  '是',
  'no',
  '也许',
  '无',
  'none',
  '无（已失效）',
  '满减',
  '秒杀价',
  'flash',
  '限时券',
  '15分钟限时',
  'QH-1',
  'QH-2',
  '开场',
  '返场',
  'hero',
  '随便',
  '卖点一；卖点二; 三',
  'SC证|报告、图',
  "'=1+1",
  '=SUM(A1)',
  '+600',
  'a\r\nb',
  '"quoted"',
  '，',
  '①',
];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HABITS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const header = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...COLUMNS).chain(({ zh, en, synonyms }) => fc.constantFrom(zh, en, ...synonyms)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('口味', '', '直播价(EUR)', '时长(秒)', '__proto__', 'constructor', '7', '备注 (2)'),
  },
);
/** Tables with a header row that names segments, so that they are not refused. */
export const tables = fc
  .array(header, { minLength: 1, maxLength: 30 })
  .chain((headers) =>
    fc
      .array(fc.array(cell, { maxLength: headers.length + 3 }), { minLength: 1, maxLength: 8 })
      .map((rows) => [['环节名称', ...headers], ...rows, ['最后一行']]),
  );
