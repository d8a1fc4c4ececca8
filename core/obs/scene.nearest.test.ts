import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldScene, LEAST_LIKENESS, likeness, nearest } from './scene.nearest.ts';

const SCENES = ['Close-up Table', '主播全景', 'Host', 'BRB', 'Starting Soon', '产品细节', 'Cam 1', 'Cam 2'];

describe('finds the scene that the sheet means', () => {
  it.each([
    ['近景-产品台', SCENES, 'Close-up Table'],
    ['近景-产品台', ['远景-产品台', '特写 商品台', '主播'], '特写 商品台'],
    ['近景产品台', ['近景 产品台'], '近景 产品台'],
    ['全景-主播', SCENES, '主播全景'],
    ['Wide', ['Close', '全景'], '全景'],
    ['主播近景', ['Host Close Up', 'Host Wide'], 'Host Close Up'],
    ['开场', SCENES, 'Starting Soon'],
    ['休息', SCENES, 'BRB'],
    ['机位2', SCENES, 'Cam 2'],
    ['商品细节', SCENES, '产品细节'],
    ['ＣＬＯＳＥ－ＵＰ', ['close up', 'wide'], 'close up'],
    ['CloseUpTable', SCENES, 'Close-up Table'],
    ['抽奖', ['Giveaway', 'Game'], 'Giveaway'],
    ['俯拍桌面', ['Overhead', 'Desk Overhead Cam'], 'Desk Overhead Cam'],
  ])('%s', (sheet, scenes, wanted) => {
    expect(nearest(sheet, scenes)?.scene).toBe(wanted);
    expect(nearest(sheet, scenes.toReversed())?.scene).toBe(wanted);
  });

  it.each([
    ['近景-产品台', ['Gaming', 'Discord', '']],
    ['近景', ['全景', 'Wide']],
    ['机位1', ['机位2']],
    ['左机位', ['右机位']],
    ['抽奖', []],
    ['', ['近景']],
  ])('proposes nothing rather than a guess for %s', (sheet, scenes) => {
    expect(nearest(sheet, scenes)).toBeNull();
  });
});

const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.constantFrom('近景', '产品台', 'Close', 'wide', '主播', '1', '2', '-', ' ', '机位', 'x', '镜头'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);

test('likeness is the same both ways round, between 0 and 1, and 1 for one and the same name only', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      const alike = likeness(a, b);
      expect(alike).toBe(likeness(b, a));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(alike === 1).toBe(a === b);
    }),
  );
});

test('width, case and separators tell no two scenes apart', () => {
  const plain = fc.array(fc.constantFrom('近景', '产品台', 'cam', 'table', '3'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(plain, fc.constantFrom('-', '_', ' · ', '／', '—'), (parts, separator) => {
      const other = parts.join(separator).toUpperCase();
      expect(foldScene(other)).toBe(foldScene(parts.join(' ')));
      expect(nearest(parts.join(' '), [other])?.confidence).toBeGreaterThan(0.9);
    }),
  );
});

test('what is proposed is one of the scenes, whatever their order, and another scene never makes it worse', () => {
  fc.assert(
    fc.property(names, fc.uniqueArray(names, { maxLength: 8 }), names, (sheet, scenes, more) => {
      const found = nearest(sheet, scenes);
      expect(nearest(sheet, scenes.toReversed())).toEqual(found);
      if (found !== null) {
        expect(scenes).toContain(found.scene);
        expect(found.confidence).toBeGreaterThanOrEqual(LEAST_LIKENESS);
      }
      expect(nearest(sheet, [...scenes, more])?.confidence ?? 0).toBeGreaterThanOrEqual(found?.confidence ?? 0);
      if (sheet !== '') expect(nearest(sheet, [...scenes, sheet])).toEqual({ scene: sheet, confidence: 1 });
    }),
  );
});
