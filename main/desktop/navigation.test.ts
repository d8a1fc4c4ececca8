import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guardPage, installNavigationGuard, type GuardedPage } from './navigation.ts';

function fakePage() {
  const events = new EventEmitter();
  let opens: unknown = null;
  const page = Object.assign(events, {
    setWindowOpenHandler: (handler: (details: never) => unknown) => void (opens = handler({} as never)),
  }) as unknown as GuardedPage;
  return { page, events, opened: () => opens };
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
  '%s is prevented, wherever it leads',
  (name) => {
    const { page, events } = fakePage();
    guardPage(page, () => {});
    for (const url of ['https://example.com', 'studio://app/', 'file:///x', 'studio://app.evil/']) {
      const preventDefault = vi.fn();
      events.emit(name, { preventDefault, url });
      expect(preventDefault).toHaveBeenCalledOnce();
    }
  },
);

test('every page that is made is guarded, and opens no window', () => {
  const app = new EventEmitter();
  const { page, events, opened } = fakePage();
  const log = vi.fn();
  installNavigationGuard(app as never, log);
  app.emit('web-contents-created', {}, page);
  expect(opened()).toEqual({ action: 'deny' });
  events.emit('will-navigate', { preventDefault: () => {} });
  expect(log).toHaveBeenCalledWith('warn', 'navigation-refused', { what: 'navigate' });
});
