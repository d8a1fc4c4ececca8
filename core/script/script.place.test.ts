import { expect, test } from 'vitest';
import { minutes } from '../time/time.ts';
import { saying, segment } from '../show/testing/sheet.ts';
import { scriptLines } from './script.lines.ts';
import type { Laid } from './script.pace.ts';
import { placeAt, placeIn, type KnownLine } from './script.place.ts';

const known = (...texts: string[]): KnownLine[] => texts.map((text, n) => ({ key: `keyPoints/${n}`, text }));
/** Each line `height` px high. */
const lay = (lines: readonly KnownLine[], height: number): Laid => ({
  row: 10,
  lines: lines.map(({ key }, n) => ({
    key,
    top: n * height,
    bottom: (n + 1) * height,
    time: 1,
    mustSay: false,
    holds: false,
  })),
});

test('a line that moved down by an edit is found by its words', () => {
  const before = known('珠纹', '不掉毛', '用完即弃');
  const place = placeAt(lay(before, 100), before, 150);
  expect(place).toEqual({ key: 'keyPoints/1', text: '不掉毛', share: 0.5 });
  const after = known('新加的一句', '珠纹', '不掉毛', '用完即弃');
  expect(place && placeIn(lay(after, 100), after, place)).toBe(250);
});

test('a line whose words changed is found by its place, and another size of type keeps the share', () => {
  const before = known('珠纹', '不掉毛');
  const after = known('珠纹', '不掉毛，湿水也不掉');
  const place = placeAt(lay(before, 100), before, 125);
  expect(place && placeIn(lay(after, 200), after, place)).toBe(250);
});

test('a line that is gone leaves the reading at the end of its part, an empty script at its begin', () => {
  const place = { key: 'keyPoints/7', text: '没了', share: 0 };
  const after = known('一', '二');
  expect(placeIn(lay(after, 100), after, place)).toBe(100);
  expect(placeIn(lay([], 100), [], place)).toBe(0);
  expect(placeAt(lay([], 100), [], 5)).toBe(null);
});

test('the script in the order of speaking: must-say before the close, empty parts left out, notes only where there is nothing else', () => {
  const script = {
    ...saying(['价格以页面为准', '价格以页面为准']),
    hook: '又油又有味\n\n换一块',
    close: '需要的点1号',
  };
  const lines = scriptLines(segment('s', [], { script, notes: '备注' }), 'zh-CN', 1);
  expect(lines.map(({ key, text }) => [key, text])).toEqual([
    ['hook/0', '又油又有味'],
    ['hook/1', '换一块'],
    ['mustSay/0', '价格以页面为准'],
    ['close/0', '需要的点1号'],
  ]);
  expect(scriptLines(segment('s', [], { notes: '按流程走' }), 'zh-CN', 1).map(({ key }) => key)).toEqual(['notes/0']);
  const [slow] = scriptLines(segment('s', [], { notes: '字'.repeat(240) }), 'zh-CN', 0.5);
  expect(slow?.time).toBe(minutes(2));
});
