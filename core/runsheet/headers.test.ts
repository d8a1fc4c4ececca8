import { describe, expect, it } from 'vitest';
import { COLUMNS, isEveryday } from './columns.ts';
import { foldHeader, matchHeader, matchHeaders } from './headers.ts';

describe('matching headers', () => {
  it('knows all columns by their Chinese and English headers, 49 of every day', () => {
    expect(COLUMNS.filter(isEveryday)).toHaveLength(49);
    for (const { key, zh, en } of COLUMNS) {
      expect(matchHeader(zh)).toMatchObject({ key, unit: '' });
      expect(matchHeader(en)).toMatchObject({ key, unit: '' });
    }
  });

  it('gives no word to two columns', () => {
    const owners = new Map<string, string>();
    for (const { key, zh, en, synonyms } of COLUMNS) {
      for (const word of new Set([zh, en, ...synonyms].map(foldHeader))) {
        expect([word, owners.get(word)]).toEqual([word, undefined]);
        owners.set(word, key);
      }
    }
  });

  it.each([
    [' Segment Name ', 'title', ''],
    ['SEGMENT-NAME', 'title', ''],
    ['ｏｂｓ场景', 'scene', ''],
    ['时长（分钟）', 'duration', ''],
    ['时长', 'duration', ''],
    ['时长（秒）', 'duration', '秒'],
    ['Live price ($)', 'livePrice', '$'],
    ['直播价【元】', 'livePrice', '元'],
    ['信任背书', 'proof', ''],
    ['近30日最低成交价', 'lowestPrice', ''],
    ['\uFEFF序号', 'number', ''],
    ['券名 Coupon', 'couponName', ''],
    ['Price line / 报价', 'priceReveal', ''],
    ['最低价 Lowest ($)', 'lowestPrice', '$'],
  ])('takes %j for %s', (header, key, unit) => {
    expect(matchHeader(header)).toMatchObject({ key, unit });
  });

  it.each(['', '  ', '口味', 'name of the dog', '(留档)'])('does not know %j', (header) => {
    expect(matchHeader(header)).toBeNull();
  });

  it('maps a row of mixed headers and tells unknown ones from repeated ones', () => {
    const match = matchHeaders(['环节名称', 'dur_min', '', '口味', '备注', 'notes']);
    expect(match.columns.map((column) => column?.key ?? null)).toEqual([
      'title',
      'duration',
      null,
      null,
      'notes',
      null,
    ]);
    expect(match.unknown).toEqual([3]);
    expect(match.duplicates).toEqual([5]);
  });
});
