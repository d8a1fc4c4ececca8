import { afterEach, describe, expect, test, vi } from 'vitest';
import { COUPON, cue, MANUAL, POP, segment, sheet } from '../../../core/show/testing/sheet.ts';
import type { CommerceAnswer } from './commerce.port.ts';
import { guidedCommerce } from './testing/guided.ts';
import { SEND_DEADLINE } from './outbox.ts';
import { fakePlatform, NOBODY, openStudio, YES, type FakePlatform, type TestStudio } from './testing/studio.ts';

const PLAN = sheet(segment('s1', [cue('p', MANUAL, POP), cue('q', MANUAL, { do: 'unpop' }), cue('m', MANUAL, COUPON)]));
const COUPON_KEY = 'run-1/1/m/1.0';
const studios: TestStudio[] = [];

function open(platform: FakePlatform): TestStudio {
  const studio = openStudio(PLAN, platform);
  studios.push(studio);
  studio.ask({ type: 'start' });
  return studio;
}

function spend(studio: TestStudio): void {
  studio.ask({ type: 'arm', cueId: 'm' });
  studio.ask({ type: 'fire', cueId: 'm' });
}

function answers(studio: TestStudio) {
  return studio
    .facts('action-answered')
    .filter(({ target }) => target === 'commerce')
    .map(({ actionId, status, code }) => [actionId.replace('run-1/1/', ''), status, code]);
}

afterEach(async () => {
  vi.useRealTimers();
  for (const studio of studios.splice(0)) await studio.dispose();
});

test('an action is sent once and its answer written down', async () => {
  const studio = open(fakePlatform());
  spend(studio);
  await studio.loop.idle();
  expect(studio.platform.keys).toEqual([COUPON_KEY]);
  expect(answers(studio)).toEqual([
    ['m/1.0', 'sent', null],
    ['m/1.0', 'confirmed', null],
  ]);
  expect(studio.journal.outbox('run-1')).toEqual([]);
});

test('an unreachable platform is asked again with the same key, ever less often, until the time is up', async () => {
  const studio = open(fakePlatform(NOBODY));
  spend(studio);
  await studio.to(30);
  await studio.loop.idle();
  expect(new Set(studio.platform.keys)).toEqual(new Set([COUPON_KEY]));
  expect(studio.platform.keys.length).toBeGreaterThan(4);
  expect(studio.platform.keys.length).toBeLessThan(12);
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'expired', 'no-answer']);
  expect(answers(studio).filter(([, status]) => status === 'sent')).toHaveLength(1);
  expect(studio.loop.state.picture.couponCard).toBeNull();
});

test('a platform that comes back in time confirms', async () => {
  const studio = open(fakePlatform(NOBODY, NOBODY, YES));
  spend(studio);
  await studio.to(9);
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'confirmed', null]);
  expect(studio.platform.keys).toHaveLength(3);
});

test('a refusal is the last word', async () => {
  const studio = open(fakePlatform({ status: 'refused', code: 'stock', detail: '' }));
  spend(studio);
  await studio.to(30);
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'refused', 'stock']);
  expect(studio.platform.keys).toHaveLength(1);
});

test('the card’s pops and unpops go one behind the other', async () => {
  let first = (_answer: CommerceAnswer) => {};
  const studio = open(fakePlatform(new Promise((resolve) => (first = resolve)), YES));
  studio.ask({ type: 'fire', cueId: 'p' });
  studio.ask({ type: 'fire', cueId: 'q' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(studio.platform.keys).toEqual(['run-1/1/p/1.0']);
  first(YES);
  await studio.loop.idle();
  expect(studio.platform.keys).toEqual(['run-1/1/p/1.0', 'run-1/1/q/1.0']);
});

test('a viewer’s mute and unmute go one behind the other, and no other viewer waits for them', async () => {
  let first = (_answer: CommerceAnswer) => {};
  const studio = open(fakePlatform(new Promise((resolve) => (first = resolve)), YES, YES));
  const mute = (id: string) => {
    const viewer = { source: 'shop', person: { id, name: id } };
    const message = { event: 'e', text: '', reason: 'abuse', note: '', time: null } as const;
    studio.ask({ type: 'mute-viewer', ...viewer, ...message, there: true });
    return () => studio.ask({ type: 'unmute-viewer', ...viewer, there: true });
  };
  mute('p')();
  mute('q');
  await new Promise((resolve) => setImmediate(resolve));
  const sent = () => studio.platform.keys.map((key) => /(?:un)?mute/.exec(key)?.[0]);
  expect(sent()).toEqual(['mute', 'mute']);
  first(YES);
  await studio.loop.idle();
  expect(sent()).toEqual(['mute', 'mute', 'unmute']);
});

test.each([
  [YES, ['m/1.0', 'confirmed', null]],
  [{ status: 'expired', code: 'too-late', detail: '' } as const, ['m/1.0', 'expired', 'too-late']],
  [NOBODY, ['m/1.0', 'expired', 'no-answer']],
])('when the time is up the platform is asked once what became of it: %j', async (told, last) => {
  const platform = fakePlatform(NOBODY);
  const recalled: string[] = [];
  platform.recall = async (_asked, key) => {
    recalled.push(key);
    return told;
  };
  const studio = open(platform);
  spend(studio);
  await studio.to(11);
  await studio.loop.idle();
  expect(recalled).toEqual([COUPON_KEY]);
  expect(answers(studio).at(-1)).toEqual(last);
});

test('an answer after the time was up is written down: the platform did it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const late: ((answer: CommerceAnswer) => void)[] = [];
  const platform = fakePlatform();
  platform.send = (_asked, key) => {
    platform.keys.push(key);
    return new Promise((resolve) => late.push(resolve));
  };
  const studio = open(platform);
  spend(studio);
  let passed = false;
  void studio.to(12).then(() => (passed = true));
  while (!passed) {
    await vi.advanceTimersByTimeAsync(SEND_DEADLINE);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'expired', 'no-answer']);
  for (const resolve of late) resolve(YES);
  await studio.loop.idle();
  await new Promise((resolve) => setImmediate(resolve));
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'confirmed', 'late']);
  expect(studio.loop.state.actions[COUPON_KEY]?.answers.commerce?.status).toBe('confirmed');
});

describe('after a crash', () => {
  test('what is still in time is sent again with its key; what is not is listed', async () => {
    const studio = open(fakePlatform(NOBODY));
    spend(studio);
    studio.ask({ type: 'fire', cueId: 'p' });
    await new Promise((resolve) => setImmediate(resolve));
    studio.platform.keys.length = 0;
    studio.platform.answers = [YES];
    studio.crashUntil(12);
    await studio.loop.idle();
    expect(studio.platform.keys).toEqual(['run-1/1/p/1.0']);
    expect(
      answers(studio)
        .slice(-2)
        .toSorted((a, b) => String(b[1]).localeCompare(String(a[1]))),
    ).toEqual([
      ['m/1.0', 'expired', 'no-answer'],
      ['p/1.0', 'confirmed', null],
    ]);
  });

  test('what was never sent is listed as that', async () => {
    const studio = open(fakePlatform());
    // The crash came between the journal and the send.
    studio.journal.append('run-1', [
      {
        at: studio.clock.now(),
        commandId: null,
        by: 'producer',
        fact: {
          kind: 'cue-fired',
          cueId: 'q',
          shot: 1,
          cause: 'fire',
          due: studio.clock.now(),
          asked: [{ id: 'run-1/1/q/1.0', cueId: 'q', ask: { do: 'unpop' }, expiresAt: studio.clock.now() }],
        },
      },
    ]);
    studio.crashUntil(60);
    await studio.loop.idle();
    expect(answers(studio)).toEqual([['q/1.0', 'expired', 'too-late']]);
    expect(studio.platform.keys).toEqual([]);
  });
});

describe('guided by a person', () => {
  test('an action waits for the person’s word, through a restart, and expires by no clock', async () => {
    const platform = fakePlatform();
    platform.send = guidedCommerce().send;
    const studio = open(platform);
    spend(studio);
    await studio.to(60);
    studio.crashUntil(120);
    await studio.to(130);
    expect(answers(studio).map(([, status]) => status)).toEqual(['sent', 'waiting-for-person']);
    const settle = { type: 'settle', actionId: COUPON_KEY, status: 'confirmed', detail: '后台已发' } as const;
    expect(studio.ask(settle).ok).toBe(true);
    expect(studio.journal.outbox('run-1')).toEqual([]);
    expect(studio.ask(settle)).toMatchObject({ ok: false, code: 'already-settled' });
  });
});

describe('a person says no while the platform does it', () => {
  const NO = { type: 'settle', actionId: COUPON_KEY, status: 'refused', detail: '后台没看到' } as const;

  test.each([0, SEND_DEADLINE + 1])('its yes, %i ms after the asking, is written down and counted', async (wait) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { promise, resolve } = Promise.withResolvers<CommerceAnswer>();
    const studio = open(fakePlatform(promise));
    spend(studio);
    const { held } = studio.loop.state.spent;
    await vi.advanceTimersByTimeAsync(wait);
    expect(studio.ask(NO).ok).toBe(true);
    expect(studio.loop.state.spent.held.coupons).toBe(0);
    resolve(YES);
    await vi.advanceTimersByTimeAsync(1);
    expect(answers(studio).slice(-2)).toEqual([
      ['m/1.0', 'refused', null],
      ['m/1.0', 'confirmed', 'done-after-refusal'],
    ]);
    expect(studio.loop.state.spent).toMatchObject({ held, confirmed: held });
    expect(studio.platform.keys).toEqual([COUPON_KEY]);
  });

  test('its no adds nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<CommerceAnswer>();
    const studio = open(fakePlatform(promise));
    spend(studio);
    studio.ask(NO);
    resolve({ status: 'refused', code: 'stock', detail: '' });
    await studio.loop.idle();
    expect(answers(studio).at(-1)).toEqual(['m/1.0', 'refused', null]);
  });
});

test('while the line is down an action stays queued, is known never to have left, and is sent when the line is back in time', async () => {
  const platform = fakePlatform();
  let reachable = false;
  platform.isReachable = () => reachable;
  const studio = open(platform);
  spend(studio);
  await studio.to(4);
  expect(answers(studio)).toEqual([]);
  expect(studio.journal.outbox('run-1')[0]?.attempts).toBe(0);
  reachable = true;
  await studio.to(8);
  expect(answers(studio).map(([, status]) => status)).toEqual(['sent', 'confirmed']);
});

test('what the line never took is expired as never sent', async () => {
  const platform = fakePlatform();
  platform.isReachable = () => false;
  const studio = open(platform);
  spend(studio);
  await studio.to(30);
  await studio.loop.idle();
  expect(answers(studio)).toEqual([['m/1.0', 'expired', 'too-late']]);
  expect(platform.keys).toEqual([]);
});

test('what was handed over and got no answer is asked after when the line is back, and never begun anew', async () => {
  const platform = fakePlatform(NOBODY);
  let found: CommerceAnswer = NOBODY;
  platform.recall = async () => found;
  const studio = open(platform);
  spend(studio);
  await studio.to(20);
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'expired', 'no-answer']);
  const { length } = platform.keys;
  found = YES;
  await studio.to(40);
  expect(answers(studio).at(-1)).toEqual(['m/1.0', 'confirmed', null]);
  expect(studio.loop.state.spent.confirmed.coupons).toBeGreaterThan(0);
  expect(platform.keys).toHaveLength(length);
});

test('what a gateway may have done is no person’s work, though there is no gateway any more', async () => {
  const platform = fakePlatform(NOBODY, { status: 'waiting-for-person', code: null, detail: '' });
  platform.isReachable = (again) => !again;
  const studio = open(platform);
  spend(studio);
  await studio.to(30);
  expect(answers(studio)).toEqual([
    ['m/1.0', 'sent', null],
    ['m/1.0', 'expired', 'no-answer'],
  ]);
});

test('a machine that slept sends nothing late: its own clock stood still meanwhile, the wall clock did not', async () => {
  const platform = fakePlatform();
  let reachable = false;
  platform.isReachable = () => reachable;
  const studio = open(platform);
  spend(studio);
  await studio.to(2);
  const { wall } = studio.clock;
  studio.clock.wall = () => wall() + 3_600_000;
  reachable = true;
  await studio.to(4);
  expect(answers(studio)).toEqual([['m/1.0', 'expired', 'too-late']]);
  expect(platform.keys).toEqual([]);
});
