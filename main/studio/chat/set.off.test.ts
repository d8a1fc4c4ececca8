import { expect, test } from 'vitest';
import { createRoomReader } from '../../../core/chat/room.lines.ts';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import { roomEventSchema, type RoomEvent } from '../../../core/gateway/room.events.ts';
import { drive } from '../../../core/show/testing/driver.ts';
import { COUPON, cue, heardOf, marker, segment, sheet } from '../../../core/show/testing/sheet.ts';
import { createSetOff, watchedCues } from './set.off.ts';
import { simulatedCalls } from './simulated.calls.ts';

const plan = sheet(
  segment('s1', [
    cue('up', heardOf(['上车', '扣1'], 20), marker('m')),
    cue('money', heardOf(['发券'], 5), COUPON),
    cue('empty', heardOf([], 1), marker('e')),
  ]),
);
const LINE = { text: '扣1' } as ChatLine;

function desk(show: ReturnType<typeof drive>) {
  return createSetOff({
    rules: () => [],
    state: () => show.state,
    ask: (command) => Promise.resolve(show.ask(command)),
  });
}

test('what waits is watched while its segment runs, and anew behind a pause', () => {
  const show = drive(plan);
  expect(watchedCues(show.state)).toEqual({ key: '', triggers: [] });
  show.start();
  const first = watchedCues(show.state);
  expect(first.triggers.map(({ id }) => id)).toEqual(['cue:up', 'cue:money', 'cue:empty']);
  show.to(10);
  show.ask({ type: 'pause' });
  expect(watchedCues(show.state).triggers).toEqual([]);
  show.to(20);
  show.ask({ type: 'resume' });
  expect(watchedCues(show.state).key).not.toBe(first.key);
});

test('a cue fires and is told of once; money is proposed', async () => {
  const show = drive(plan);
  show.start();
  const setOff = desk(show);
  expect(await setOff('cue:up', LINE, ['扣1'])).toMatchObject({ ruleId: 'up', cueId: 'up', fired: true, people: 20 });
  expect(await setOff('cue:up', LINE, ['扣1'])).toBeNull();
  expect(await setOff('cue:money', LINE, ['发券'])).toMatchObject({ cueId: 'money', fired: false, words: ['发券'] });
  expect(await setOff('cue:nobody', LINE, [])).toBeNull();
  expect(await setOff('nothing', LINE, [])).toBeNull();
  expect(show.facts('cue-fired')).toMatchObject([{ heard: { words: ['扣1'], text: '扣1' } }]);
});

test('a rehearsal’s viewers write what is waited for, and set it off', async () => {
  const show = drive(plan);
  show.start();
  const setOff = desk(show);
  const calls = simulatedCalls({ seed: 7, language: 'zh-CN' }, () => show.state);
  const reader = createRoomReader([], []);
  reader.setCues(watchedCues(show.state).triggers);
  const told: RoomEvent[] = [];
  for (let second = 0; second < 60; second += 0.25) {
    show.to(second);
    for (const event of calls(show.now)) {
      told.push(event);
      const line = reader.take(event, told.length, null);
      for (const id of line?.triggers ?? []) await setOff(id, line as ChatLine, reader.said(id));
    }
  }
  expect(told.every((event) => roomEventSchema.safeParse(event).success)).toBe(true);
  expect(show.facts('cue-fired')).toMatchObject([{ cueId: 'up', cause: 'chat' }]);
  expect(show.facts('cue-offered')).toMatchObject([{ cueId: 'money' }]);
  expect(show.cue('up').firedAt ?? 0, 'not before the anchor can have asked').toBeGreaterThan(show.entries[0]?.at ?? 0);
  expect(told.length, 'who was heard falls silent').toBeLessThanOrEqual(26);
});
