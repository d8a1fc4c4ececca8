import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { freeArea } from './displays.ts';
import { createWindows } from './windows.ts';

let ids = 0;
class FakeWindow extends EventEmitter {
  readonly webContents = { id: (ids += 1), setBackgroundThrottling: vi.fn() };
  address = '';
  minimized = false;
  destroyed = false;
  loadURL = (url: string) => {
    this.address = url;
    return Promise.reject(new Error('ERR_ABORTED'));
  };
  show = vi.fn();
  focus = vi.fn();
  maximize = vi.fn();
  minimize = vi.fn(() => void (this.minimized = true));
  restore = vi.fn(() => void (this.minimized = false));
  isMinimized = () => this.minimized;
  isDestroyed = () => this.destroyed;
  getBounds = () => ({ x: 0, y: 0, width: 1, height: 1 });
  /** As a person closes it. */
  close() {
    let prevented = false;
    this.emit('close', { preventDefault: () => void (prevented = true) });
    if (prevented) return;
    this.destroyed = true;
    this.emit('closed');
  }
}

function setUp(area: { x: number } | null = null) {
  const waits: (() => void)[] = [];
  const windows = createWindows(
    () => new FakeWindow() as never,
    () => ({ ...area }),
    () => {},
    (_ms, then) => void waits.push(then),
  );
  const open = (view: 'console' | 'anchor') => windows.open(view) as unknown as FakeWindow;
  return { windows, open, waits };
}

test('a window is shown when it has something to show, and survives a page that did not load', async () => {
  const { open } = setUp();
  const window = open('console');
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  expect(window.maximize).not.toHaveBeenCalled();
  await Promise.resolve();
});

test('a page that never paints is shown in the end, and none is shown twice', () => {
  const { open, waits } = setUp();
  const window = open('console');
  waits[0]?.();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  open('anchor').close();
  waits[1]?.();
});

test('each screen has one window: opening it again brings it to the front', () => {
  const { windows, open } = setUp();
  const first = open('anchor');
  first.minimized = true;
  expect(open('anchor')).toBe(first);
  expect(first.restore).toHaveBeenCalledOnce();
  expect(first.focus).toHaveBeenCalledOnce();
  expect(first.address).toBe('studio://app/anchor');
  expect(windows.viewOf(first.webContents.id)).toBe('anchor');
  first.close();
  expect(windows.viewOf(first.webContents.id)).toBeNull();
  expect(open('anchor')).not.toBe(first);
});

test('the anchor’s window fills a display of its own', () => {
  const window = setUp({ x: 1920 }).open('anchor');
  window.emit('ready-to-show');
  expect(window.maximize).toHaveBeenCalledOnce();
});

test('closing the console while a show runs puts it aside; the anchor’s window goes; afterwards both go', () => {
  const { windows, open } = setUp();
  const studio = open('console');
  const anchor = open('anchor');
  windows.setRunning(true);
  studio.close();
  anchor.close();
  expect([studio.destroyed, studio.minimized, anchor.destroyed]).toEqual([false, true, true]);
  windows.setRunning(false);
  studio.close();
  expect(studio.destroyed).toBe(true);
});

test('once the program goes, windows no longer hold on', () => {
  const { windows, open } = setUp();
  const studio = open('console');
  windows.setRunning(true);
  windows.letGo();
  studio.close();
  expect(studio.destroyed).toBe(true);
});

test('no page is slowed down while a show runs, and the anchor’s never', () => {
  const { windows, open } = setUp();
  const studio = open('console').webContents.setBackgroundThrottling;
  const anchor = open('anchor').webContents.setBackgroundThrottling;
  windows.setRunning(true);
  windows.setRunning(false);
  expect(studio.mock.calls).toEqual([[false], [true]]);
  expect(anchor.mock.calls).toEqual([[false], [false]]);
});

test('the anchor goes to the largest display that is not the console’s', () => {
  const display = (id: number, width: number) => ({ id, workArea: { x: 0, y: 0, width, height: 1000 } });
  expect(freeArea([display(1, 3000)], [1])).toBeNull();
  expect(freeArea([display(1, 3000), display(2, 800), display(3, 1920)], [1])?.width).toBe(1920);
  expect(freeArea([display(1, 3000), display(2, 800)], [2])?.width).toBe(3000);
});
