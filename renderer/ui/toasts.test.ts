import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissToast, toast, TOAST_LIFE, toasts, TOASTS_KEPT } from './toasts.ts';

const texts = () => toasts.getState().shown.map(({ text }) => text);
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  toasts.setState({ shown: [] });
  vi.useRealTimers();
});

test('a toast goes by itself, one with something to do later', () => {
  toast('good', 'saved');
  toast('warn', 'removed', { label: 'Undo', run: () => undefined });
  vi.advanceTimersByTime(TOAST_LIFE);
  expect(texts()).toEqual(['removed']);
  vi.advanceTimersByTime(TOAST_LIFE);
  expect(texts()).toEqual([]);
});

test('the same words are one toast, and it lives anew', () => {
  toast('info', 'again');
  vi.advanceTimersByTime(TOAST_LIFE - 1);
  toast('info', 'again');
  expect(texts()).toEqual(['again']);
  vi.advanceTimersByTime(TOAST_LIFE - 1);
  expect(texts()).toEqual(['again']);
});

test('only the newest are kept', () => {
  for (let n = 0; n < TOASTS_KEPT + 2; n++) toast('info', String(n));
  expect(texts()).toEqual(['2', '3', '4']);
  dismissToast(toasts.getState().shown[0]?.id ?? 0);
  expect(texts()).toEqual(['3', '4']);
});
