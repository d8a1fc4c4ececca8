import { expect, test, vi } from 'vitest';
import { ok } from '../../core/result.ts';
import { CHANNELS, type Channel } from '../../preload/channels.ts';
import { createHandle, screenOf, type Sender } from './ipc.ts';

const OURS: Sender = { senderFrame: { url: 'studio://app/', parent: null }, sender: { id: 7 } };
const viewOf = (id: number) => (id === 7 ? 'console' : null);

test.each<[string, Sender]>([
  ['a frame that is gone', { ...OURS, senderFrame: null }],
  ['a frame inside a page', { ...OURS, senderFrame: { url: 'studio://app/', parent: {} } }],
  ['another origin', { ...OURS, senderFrame: { url: 'https://app/', parent: null } }],
  ['a look-alike origin', { ...OURS, senderFrame: { url: 'studio://app.evil/', parent: null } }],
  ['an empty page', { ...OURS, senderFrame: { url: 'about:blank', parent: null } }],
  ['no address at all', { ...OURS, senderFrame: { url: '', parent: null } }],
  ['a window that nobody registered', { ...OURS, sender: { id: 8 } }],
  [
    'a frame that throws when looked at',
    {
      ...OURS,
      get senderFrame(): never {
        throw new Error('Render frame was disposed');
      },
    },
  ],
])('%s may ask nothing', (_name, sender) => expect(screenOf(sender, viewOf)).toBeNull());

test('the main frame of a registered window is known by its screen', () =>
  expect(screenOf(OURS, viewOf)).toBe('console'));

function wired() {
  const handlers = new Map<string, (event: unknown, argument: unknown) => Promise<unknown>>();
  const ipc = { handle: (channel: string, run: never) => void handlers.set(channel, run) };
  const log = vi.fn();
  return {
    handle: createHandle(ipc as never, viewOf, log),
    log,
    ask: (channel: Channel, sender: Sender) => handlers.get(channel)?.(sender, 'x'),
  };
}

test('a stranger is refused before anything is done, and it is logged', async () => {
  const { handle, ask, log } = wired();
  const run = vi.fn(() => ok({}));
  handle(CHANNELS.openExternal, run);
  expect(await ask(CHANNELS.openExternal, { ...OURS, sender: { id: 9 } })).toMatchObject({
    ok: false,
    code: 'bad-sender',
  });
  expect(run).not.toHaveBeenCalled();
  expect(log).toHaveBeenCalledOnce();
  expect(await ask(CHANNELS.openExternal, OURS)).toEqual({ ok: true, value: {} });
});

test('what a handler throws stays in the shell', async () => {
  const { handle, ask } = wired();
  handle(CHANNELS.connect, () => {
    throw new Error('/home/somebody/secret');
  });
  const answer = await ask(CHANNELS.connect, OURS);
  expect(answer).toMatchObject({ ok: false, code: 'failed' });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a channel that is not on the list can’t be handled', () =>
  expect(() => wired().handle('studio:else' as Channel, () => ok({}))).toThrow());
