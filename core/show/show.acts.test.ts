import { describe, expect, test } from 'vitest';
import { actionSchema, type Action } from '../runsheet/runsheet.schema.ts';
import { isLevel, isObsAction } from '../runsheet/obsAction.schema.ts';
import { seconds } from '../time/time.ts';
import { isForObs, needsArming } from './show.asks.ts';
import { askSchema } from './show.facts.ts';
import { drive } from './testing/driver.ts';
import { at, cue, ENTER, MANUAL, segment, sheet, wait } from './testing/sheet.ts';

const START: Action = { do: 'stream', op: 'start' };
const MUTE: Action = { do: 'mute', source: '麦克风', on: true };

function showOf(...cues: Parameters<typeof segment>[1] & {}) {
  const show = drive(sheet(segment('s1', cues), segment('s2')));
  show.start();
  return show;
}

describe('actions of OBS', () => {
  test('are asked for as the sheet has them, each once, in order and with its step', () => {
    const fade: Action = { do: 'volume', source: '音乐', db: -20, over: seconds(3) };
    const show = showOf(cue('a', ENTER, MUTE, wait(2), fade, { do: 'take' }));
    show.to(10);
    expect(show.asked().map(({ id, ask, expiresAt }) => [id, ask, expiresAt])).toEqual([
      ['run-1/1/a/1.0', MUTE, null],
      ['run-1/1/a/1.2', fade, null],
      ['run-1/1/a/1.3', { do: 'take' }, null],
    ]);
    expect(show.state.picture.scene).toBeNull();
  });

  test('are levels or edges, and OBS answers to each', () => {
    const levels = ['item', 'text', 'image', 'filter', 'mute', 'volume'];
    for (const { shape } of askSchema.options) {
      const [name] = shape.do.values;
      const ask = { do: name } as never;
      if (!isObsAction(ask)) continue;
      expect([name, isLevel(ask)]).toEqual([name, levels.includes(String(name))]);
      expect(isForObs(ask)).toBe(true);
    }
    expect(isObsAction({ do: 'scene' })).toBe(false);
    expect(isObsAction({ do: 'constructor' })).toBe(false);
  });

  test('keep to what OBS takes', () => {
    const good = { do: 'transition', scene: '近景', transition: null, duration: 300 };
    expect(actionSchema.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, duration: 20 },
      { ...good, scene: '' },
      { do: 'volume', source: '音乐', db: 30, over: null },
      { do: 'media', source: '音乐', op: 'rewind' },
      { do: 'stream', op: 'toggle' },
    ])
      expect([bad, actionSchema.safeParse(bad).success]).toEqual([bad, false]);
  });
});

describe('the scene of the picture', () => {
  test('is the transition’s, and ends the reign of a scene chosen by hand', () => {
    const show = showOf(cue('a', MANUAL, { do: 'transition', scene: '远景', transition: 'Fade', duration: null }));
    show.record({ kind: 'obs-scene-by-hand', scene: '休息' });
    show.fire('a');
    expect(show.state).toMatchObject({ picture: { scene: '远景' }, sceneByHand: null });
  });

  test('is with a take what the show put on the preview, and otherwise left alone', () => {
    const show = showOf(
      cue('pre', at(5), { do: 'preview', scene: '近景' }),
      cue('take', at(10), { do: 'take' }),
      cue('again', at(20), { do: 'take' }),
    );
    show.to(7);
    expect(show.state).toMatchObject({ preview: '近景', picture: { scene: null } });
    show.to(12);
    expect(show.state).toMatchObject({ preview: null, picture: { scene: '近景' } });
    show.to(30);
    expect(show.state.picture.scene).toBe('近景');
  });
});

describe('the stream', () => {
  test('is not touched by fire, GO or a timer unless armed, and once in a take', () => {
    const show = showOf(cue('air', MANUAL, START), cue('timed', at(10), { do: 'stream', op: 'stop' }));
    expect(needsArming(cue('air', MANUAL, START))).toBe(true);
    expect(show.fire('air')).toMatchObject({ ok: false, code: 'needs-arming' });
    show.to(60);
    expect(show.facts('cue-fired')).toEqual([]);
    expect(show.arm('air').ok).toBe(true);
    // Armed, it stands by, and GO fires it.
    expect(show.go().ok).toBe(true);
    expect(show.asked().map(({ ask }) => ask)).toEqual([START]);
    expect(show.fire('air')).toMatchObject({ ok: false, code: 'already-fired' });
    show.go();
    expect(show.facts('cue-missed').map(({ cueId }) => cueId)).toEqual(['timed']);
  });

  test('is not touched by entering a segment', () => {
    expect(showOf(cue('air', ENTER, START)).asked()).toEqual([]);
  });
});
