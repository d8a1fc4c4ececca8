import { describe, expect, it } from 'vitest';
import { fromTable } from '../runsheet/fromTable.ts';
import { CALL_ROLES, callSheet } from './callsheet.ts';

const HEADERS = [
  '序号',
  '轮次',
  '环节',
  '环节名称',
  '计划开始',
  '时长',
  '链接号',
  '商品编码',
  '商品名称',
  '直播价',
  '券类型',
  '券名称',
  '券门槛',
  '券面额',
  '核心卖点',
  '合规必说',
  '场控动作',
  '中控动作',
  'OBS场景',
  '弹窗时点',
  '双人确认',
];
const ROWS = [
  [
    '1',
    '上半场',
    '开场',
    '开场欢迎',
    '19:00',
    '8',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '置顶流程',
    '',
    '全景',
    '',
    '',
  ],
  [
    '2',
    '上半场',
    '主推款',
    '3号主推',
    '',
    '12',
    '3',
    'QH-3',
    '饭盒',
    '99',
    '满减',
    '满89减10',
    '89',
    '10',
    '保温；不漏',
    '以检测报告为准',
    '',
    '改价',
    '近景',
    '420',
    '是',
  ],
];

function sheet() {
  const taken = fromTable([HEADERS, ...ROWS], { id: 's', title: '618' }).sheet;
  if (taken === null) throw new Error('refused');
  return taken;
}

describe('call sheets', () => {
  it('give each of the crew their own columns, and carry the clock on', () => {
    const says = Object.fromEntries(
      CALL_ROLES.map((role) => {
        const { columns, blocks } = callSheet(sheet(), role);
        const rows = blocks.flatMap((block) => block.rows);
        return [role, new Map(columns.map(({ name }, at) => [name, rows.map(({ cells }) => cells[at])]))];
      }),
    );
    expect(says['host']?.get('time')).toEqual([['19:00'], ['19:08']]);
    expect(says['host']?.get('script')?.[1]).toEqual(['· 保温', '· 不漏']);
    expect(says['host']?.has('producerNote')).toBe(false);
    expect(says['producer']?.get('cues')?.[1]).toEqual(['手动：券 满89减10', '+07:00：▲ 3 号链接']);
    expect(says['producer']?.get('producerNote')?.[1]).toEqual(['改价', '☑☑ 双人确认']);
    expect(says['moderator']?.get('moderatorNote')?.[0]).toEqual(['置顶流程']);
    expect(says['moderator']?.get('price')?.[1]).toEqual(['直播价 ¥99.00', '券：满89减10 满¥89.00 减¥10.00']);
  });

  it('gathers segments by their block and says whose it is', () => {
    const { about, blocks } = callSheet(sheet(), 'host');
    expect(about).toBe('通告单 · 主播 · 2 个环节 · 全长 0:20:00');
    expect(blocks.map(({ block, rows }) => [block, rows.length])).toEqual([['上半场', 2]]);
  });
});
