import { expect, test } from 'vitest';
import { minutes, seconds, type Duration } from '../time/time.ts';
import { isCommerce, isPicture, MUTE_LIFETIME } from './show.asks.ts';
import type { AnswerStatus } from './show.facts.ts';
import { drive, type Driver, type Wish } from './testing/driver.ts';
import { segment, sheet } from './testing/sheet.ts';

const viewer = (id = 'p', source = 'shop') => ({ source, person: { id, name: `名字${id}` } });
const mute = (id = 'p', time: Duration | null = minutes(10), there = true): Wish => ({
  type: 'mute-viewer',
  ...viewer(id),
  event: 'e1',
  text: '主播傻逼',
  reason: 'abuse',
  note: '',
  time,
  there,
});
const unmute = (id = 'p', there = true): Wish => ({ type: 'unmute-viewer', ...viewer(id), there });
const names = (show: Driver) => show.state.muted.map(({ person }) => person.id);
const answer = (show: Driver, status: AnswerStatus) =>
  show.record({
    kind: 'action-answered',
    actionId: show.state.muted[0]?.actionId ?? '',
    target: 'commerce',
    status,
    ms: seconds(1),
    code: null,
    detail: '',
    times: null,
  });

test('a viewer is muted once, through the platform, with who, what, why and for how long in the log', () => {
  const show = drive(sheet(segment('s1')));
  show.start();
  expect(show.ask(mute(), 'one-press').ok && show.ask(mute(), 'one-press').ok).toBe(true);
  expect(show.ask(mute())).toMatchObject({ code: 'already-muted' });
  expect(show.facts('viewer-muted')).toMatchObject([
    { ...viewer(), event: 'e1', text: '主播傻逼', reason: 'abuse', time: 600_000 },
  ]);
  const [asked] = show.asked();
  expect(asked).toMatchObject({ ask: { do: 'mute-viewer', ...viewer(), time: 600_000, reason: 'abuse' } });
  expect(asked?.expiresAt).toBe(show.now + MUTE_LIFETIME);
  expect(asked && isCommerce(asked.ask) && !isPicture(asked.ask)).toBe(true);
  expect(show.state.muted).toMatchObject([{ by: 'producer', until: show.now + 600_000, there: null }]);
  answer(show, 'waiting-for-person');
  expect(show.state.muted).toMatchObject([{ there: 'waiting-for-person' }]);
});

test('time ends it, to the second and whatever the show does meanwhile; the platform knows that by itself', () => {
  const show = drive(sheet(segment('s1')));
  show.ask(mute('before', seconds(30)));
  show.start();
  show.ask(mute('short', seconds(60)));
  show.ask(mute('long', null));
  show.ask({ type: 'pause' });
  show.to(29);
  expect(names(show)).toEqual(['before', 'short', 'long']);
  show.to(30);
  expect(names(show)).toEqual(['short', 'long']);
  show.ask({ type: 'end' });
  show.to(60);
  expect(names(show), 'viewers write on after the end').toEqual(['long']);
  expect(show.facts('viewer-unmuted')).toMatchObject([
    { person: { id: 'before' }, why: 'time', asked: [] },
    { person: { id: 'short' }, why: 'time', asked: [] },
  ]);
});

test('one that ended while the studio was away is over when it comes back', () => {
  const show = drive(sheet(segment('s1')));
  show.ask(mute('p', seconds(30)));
  show.sleepTo(4000);
  expect(names(show)).toEqual([]);
});

test('unmuting asks the platform where it was asked before, and may have done it', () => {
  const show = drive(sheet(segment('s1')));
  const asks = () => show.asked().map(({ ask }) => ask.do);
  expect(show.ask(unmute())).toMatchObject({ code: 'not-muted' });
  show.ask(mute());
  show.ask(unmute());
  expect(asks()).toEqual(['mute-viewer', 'unmute-viewer']);
  expect(show.facts('viewer-unmuted')).toMatchObject([{ ...viewer(), why: 'by-hand' }]);

  show.ask(mute('p', null, false));
  expect(show.state.muted).toMatchObject([{ actionId: null, until: null }]);
  show.ask(unmute());
  expect(asks(), 'only this desk had them muted').toHaveLength(2);

  show.ask(mute());
  answer(show, 'refused');
  show.ask(unmute());
  expect(asks(), 'the platform never did it').toHaveLength(3);
  show.ask(mute());
  answer(show, 'expired');
  show.ask(unmute());
  expect(asks(), 'nobody knows whether it did').toHaveLength(5);
});

test('what the platform refused can be tried again, and they stay muted here meanwhile', () => {
  const show = drive(sheet(segment('s1')));
  show.ask(mute());
  answer(show, 'refused');
  expect(names(show)).toEqual(['p']);
  expect(show.ask(mute('p', null)).ok).toBe(true);
  expect(show.state.muted).toMatchObject([{ person: { id: 'p' }, until: null, there: null }]);
  expect(new Set(show.asked().map(({ id }) => id)).size).toBe(2);
});

test('an id is one person’s on its own platform alone', () => {
  const show = drive(sheet(segment('s1')));
  show.ask(mute());
  show.ask({ ...unmute(), ...viewer('p', 'twitch') } as Wish);
  expect(names(show)).toEqual(['p']);
});

test('a mute for a moment is not asked for after that moment', () => {
  const show = drive(sheet(segment('s1')));
  show.ask(mute('p', seconds(20)));
  expect(show.asked()[0]?.expiresAt).toBe(show.now + 20_000);
});

test('the list is bounded', () => {
  const show = drive(sheet(segment('s1')));
  for (let n = 0; n < 1000; n++) show.ask(mute(`p${n}`, null, false));
  expect(show.ask(mute('one-more'))).toMatchObject({ code: 'too-many-muted', detail: { most: 1000 } });
  expect(show.state.muted).toHaveLength(1000);
});
