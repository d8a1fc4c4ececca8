import { expect, test, vi } from 'vitest';
import type { ToSeat, ToStudio } from '../core/contract/messages.ts';
import { createPagePort, type RawPort } from './pagePort.ts';

const SYNC: ToStudio = { t: 'sync' };
const PICTURE: ToSeat = { t: 'program', image: 'data:' };

function rawPort() {
  const listeners: Record<string, (event: unknown) => void> = {};
  const raw = {
    postMessage: vi.fn(),
    start: vi.fn(),
    close: vi.fn(),
    addEventListener: (name: string, listener: (event: unknown) => void) => void (listeners[name] = listener),
  };
  return {
    raw: raw as unknown as RawPort & typeof raw,
    say: (data: ToSeat) => listeners['message']?.({ data }),
    drop: () => listeners['close']?.({}),
  };
}

test('what is posted early is sent in order once the port is there', () => {
  const { port, open } = createPagePort();
  port.post({ t: 'clock', sent: 1 });
  port.post(SYNC);
  const { raw } = rawPort();
  open(raw);
  port.post({ t: 'clock', sent: 2 });
  expect(raw.postMessage.mock.calls).toEqual([[{ t: 'clock', sent: 1 }], [SYNC], [{ t: 'clock', sent: 2 }]]);
});

test('what comes before somebody listens is kept, and an unsubscribed listener hears nothing more', () => {
  const { port, open } = createPagePort();
  const { raw, say } = rawPort();
  open(raw);
  say(PICTURE);
  const heard = vi.fn();
  const stop = port.onMessage(heard);
  expect(heard).toHaveBeenCalledExactlyOnceWith(PICTURE);
  stop();
  say(PICTURE);
  expect(heard).toHaveBeenCalledOnce();
});

test('closing is told once, whoever closes, and also to whoever asks later', () => {
  const { port, open } = createPagePort();
  const { raw, drop } = rawPort();
  const closed = vi.fn();
  open(raw);
  port.onClose(closed);
  drop();
  port.close();
  expect(closed).toHaveBeenCalledOnce();
  const late = vi.fn();
  port.onClose(late);
  expect(late).toHaveBeenCalledOnce();
  port.post(SYNC);
  expect(raw.postMessage).not.toHaveBeenCalled();
});

test('a port that comes too late is closed, not leaked', () => {
  const { port, open } = createPagePort();
  port.close();
  const { raw } = rawPort();
  open(raw);
  expect(raw.close).toHaveBeenCalledOnce();
  expect(raw.start).not.toHaveBeenCalled();
});

test('a page that floods a studio that is not there is cut off', () => {
  const { port } = createPagePort();
  const closed = vi.fn();
  port.onClose(closed);
  for (let n = 0; n < 101; n += 1) port.post(SYNC);
  expect(closed).toHaveBeenCalledOnce();
});
