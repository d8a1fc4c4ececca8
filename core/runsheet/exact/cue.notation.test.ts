import { describe, expect, it } from 'vitest';
import type { Product } from '../runsheet.schema.ts';
import { readCues, writeCue } from './cue.notation.ts';
import { cueNames } from './extra.columns.ts';

const product = (id: string, link: string): Product => ({
  ...{ id, link, sku: '', name: id, variant: '', category: '' },
  ...{ listPrice: null, lowestPrice: null, evidence: [], image: null, stockFloor: null },
});
const names = cueNames([product('p-a', '3'), product('p-b', '4'), product('p-c', '4')]);
let made = 0;
const read = (cell: string) => readCues(cell, names, () => `new-${(made += 1)}`);
const first = (cell: string) => read(cell).cues?.[0];

describe('the notation of cues', () => {
  it('is read as people write it, in either language', () => {
    expect(first('环节内 6:00: 弹品 3号; 等待 5s; 倒计时 1分钟 label=秒杀')).toMatchObject({
      trigger: { on: 'offset', at: 360_000 },
      actions: [
        { do: 'pop', productId: 'p-a' },
        { do: 'wait', duration: 5000 },
        { do: 'countdown', duration: 60_000, label: '秒杀' },
      ],
    });
    expect(first('clock 20:15 #c1 "Pop it": pop #3; volume 音乐 -12.5 over=0:00:02')).toEqual({
      id: 'c1',
      label: 'Pop it',
      trigger: { on: 'wall-clock', at: 72_900_000 },
      actions: [
        { do: 'pop', productId: 'p-a' },
        { do: 'volume', source: '音乐', db: -12.5, over: 2000 },
      ],
    });
    expect(first('结束前 0:30：切场景 近景；收品')).toMatchObject({
      trigger: { on: 'before-end', before: 30_000 },
      actions: [{ do: 'scene', scene: '近景' }, { do: 'unpop' }],
    });
    expect(first('after c1 90s: note "slow down" urgency=soon')).toMatchObject({
      trigger: { on: 'after-cue', cueId: 'c1', delay: 90_000 },
      actions: [{ do: 'note', text: 'slow down', urgency: 'soon' }],
    });
    expect(first('弹幕 上车、扣1 people=20 within=30s: 弹品 3号')).toMatchObject({
      trigger: { on: 'chat-keyword', words: ['上车', '扣1'], people: 20, within: 30_000, does: 'fire' },
    });
    expect(first('chat words=["how much","a: b"] does=offer "Ask": pop 3号')).toMatchObject({
      label: 'Ask',
      trigger: { words: ['how much', 'a: b'], people: 20, within: 60_000, does: 'offer' },
    });
    expect(read('手动: 打点 开始\n\nenter: take')?.cues).toHaveLength(2);
    expect(read('无').cues).toEqual([]);
  });

  it.each([
    'sometime: pop 3',
    'manual pop 3',
    'at 6:00: dance',
    'at 6:00: pop',
    'at: pop 3',
    'manual: note "x',
    'manual: wait 5 6',
    'chat 上车 people=0: pop 3号',
    'chat 上车 people=many: pop 3号',
    'chat 上车 within=0:20:00: pop 3号',
    'chat 上车 does=dance: pop 3号',
    'chat 上车 who=all: pop 3号',
    'chat 上车 words=["扣1"]: pop 3号',
  ])('says of “%s” that it is no cue', (line) => expect(read(line)).toEqual({ cues: null, line }));

  it('is short where words can be, and JSON where they can’t', () => {
    const trigger = { on: 'manual' } as const;
    expect(writeCue({ id: 'c1', label: '', trigger, actions: [{ do: 'pop', productId: 'p-a' }] }, 'zh-CN', names)).toBe(
      '手动 #c1: 弹品 3号',
    );
    expect(
      writeCue({ id: 'c 2', label: 'A: b', trigger, actions: [{ do: 'pop', productId: 'p-b' }] }, 'en', names),
    ).toBe('manual #"c 2" "A: b": pop p-b');
  });
});
