import { expect, test, vi } from 'vitest';
import type { ActAnswer, Settlement } from '../../../core/gateway/gateway.protocol.ts';
import type { Entry, Fact } from '../../../core/show/show.facts.ts';
import { instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';
import type { GatewayLink, LineView } from './gateway.link.ts';
import { createPersonsWords, doneAfterAll, personsWordsOf } from './gateway.words.ts';

const word = (key: string, outcome: Settlement['outcome'] = 'confirmed'): Settlement => ({
  key,
  outcome,
  detail: '¥20',
});

function setUp() {
  let view: LineView = { state: 'lost', problem: 'closed', room: null, clock: null, goesOn: false };
  const listeners = new Set<(now: LineView) => void>();
  const heard: string[] = [];
  let answer: (word: Settlement) => ActAnswer | { refused: string } | null = ({ key, outcome, detail }) => ({
    key,
    status: outcome,
    code: 'by-hand',
    detail,
    at: 1,
  });
  const link = {
    get view() {
      return view;
    },
    settle: async (one: Settlement) => {
      heard.push(one.key);
      return answer(one);
    },
    onView(listener: (now: LineView) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as GatewayLink;
  const log = { info: vi.fn(), warn: vi.fn() };
  const messenger = createPersonsWords(link, log as unknown as Log);
  const contradicted: ActAnswer[] = [];
  const words = { tell: (said: Settlement[]) => messenger.tell(said, (other) => contradicted.push(other)) };
  const live = async () => {
    view = { ...view, state: 'live', problem: null };
    for (const listener of listeners) listener(view);
    await expect.poll(() => heard.length).toBeGreaterThan(0);
  };
  return { words, heard, live, log, contradicted, answers: (next: typeof answer) => (answer = next) };
}

test('a word said while the line is down is passed on when it is back, once', async () => {
  const { words, heard, live } = setUp();
  words.tell([word('a'), word('b', 'refused')]);
  expect(heard).toEqual([]);
  await live();
  await expect.poll(() => heard).toEqual(['a', 'b']);
  await live();
  expect(heard).toEqual(['a', 'b']);
  words.tell([word('c')]);
  await expect.poll(() => heard).toEqual(['a', 'b', 'c']);
});

test('a word without an answer is kept; one that the gateway has no use for is let go', async () => {
  const { words, heard, live, answers } = setUp();
  answers(() => null);
  words.tell([word('a')]);
  await live();
  answers(() => ({ refused: 'no-such-act' }));
  await live();
  await expect.poll(() => heard).toEqual(['a', 'a']);
  await live();
  expect(heard).toEqual(['a', 'a']);
});

test('a platform that says otherwise is told of in the log, and in the show', async () => {
  const { words, live, answers, log, contradicted } = setUp();
  answers(({ key }) => ({ key, status: 'confirmed', code: null, detail: 'R-1', at: 1 }));
  words.tell([word('a', 'refused')]);
  await live();
  await expect
    .poll(() => log.warn.mock.calls)
    .toEqual([['gateway.word-contradicted', { key: 'a', person: 'refused', platform: 'confirmed' }]]);
  expect(contradicted.flatMap((answer) => doneAfterAll(answer, 900))).toEqual([
    {
      kind: 'action-answered',
      actionId: 'a',
      target: 'commerce',
      status: 'confirmed',
      ms: 900,
      code: null,
      detail: 'R-1',
      times: null,
    },
  ]);
});

test('only what a seat said is a person’s word', () => {
  const entry = (fact: Fact, commandId: string | null): Entry => ({
    runId: 'r',
    seq: 1,
    at: instant(0),
    commandId,
    by: 'x',
    fact,
  });
  const answered = (target: 'commerce' | 'obs', status: 'confirmed' | 'sent') =>
    ({
      kind: 'action-answered',
      actionId: 'a',
      target,
      status,
      ms: 1,
      code: null,
      detail: '¥20',
      times: null,
    }) as const;
  const said = entry(answered('commerce', 'confirmed'), 'command-1');
  expect(personsWordsOf([said])).toEqual([word('a')]);
  expect(personsWordsOf([said, entry(answered('commerce', 'confirmed'), null)]), 'the platform spoke since').toEqual(
    [],
  );
  expect(
    personsWordsOf([
      entry(answered('commerce', 'confirmed'), null),
      entry(answered('obs', 'confirmed'), 'command-1'),
      entry(answered('commerce', 'sent'), 'command-1'),
    ]),
  ).toEqual([]);
});
