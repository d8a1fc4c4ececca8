import { expect, it, vi } from 'vitest';
import type { Blocked } from '../show/show.facts.ts';
import { passStart } from './preflight.gate.ts';

const START = { type: 'start', id: 'command-1' } as const;
const OVERRIDE = { by: '林岚', reason: '供应商已书面确认', blocks: [] };
const BLOCKS: readonly Blocked[] = [{ rule: 'coupon.scope', segmentId: 'segment-3' }];

it('holds a live show back, and says how many findings do', () => {
  expect(passStart(START, 'live', () => BLOCKS)).toMatchObject({
    ok: false,
    code: 'preflight-blocked',
    detail: { count: 1 },
  });
});

it('lets a named person start it with a reason, and fills in what was overridden', () => {
  expect(passStart({ ...START, override: OVERRIDE }, 'live', () => BLOCKS)).toEqual({
    ok: true,
    value: { ...START, override: { ...OVERRIDE, blocks: BLOCKS } },
  });
});

it('takes nobody’s word for what was overridden, nor an override of nothing', () => {
  const lying = { ...START, override: { ...OVERRIDE, blocks: [{ rule: 'time.gap', segmentId: null }] } };
  expect(passStart(lying, 'live', () => BLOCKS)).toMatchObject({ value: { override: { blocks: BLOCKS } } });
  expect(passStart(lying, 'live', () => [])).toEqual({ ok: true, value: START });
});

it('lets rehearsals and all other commands through without a check', () => {
  const blocks = vi.fn(() => BLOCKS);
  expect(passStart({ ...START, override: OVERRIDE }, 'rehearsal', blocks)).toEqual({ ok: true, value: START });
  const go = { type: 'go', id: 'command-2', from: null } as const;
  expect(passStart(go, 'live', blocks)).toEqual({ ok: true, value: go });
  expect(blocks).not.toHaveBeenCalled();
});
