import { expect, test, vi } from 'vitest';
import { rememberPassword } from './obsPassword.ts';

test('the last password given is used again, and kept once where there is a safe place', () => {
  const keep = vi.fn();
  const password = rememberPassword({ kept: 'old', keep });
  expect(password(null)).toBe('old');
  expect(password('old')).toBe('old');
  expect(keep).not.toHaveBeenCalled();
  expect(password('new')).toBe('new');
  expect(password(null)).toBe('new');
  expect(keep.mock.calls).toEqual([['new']]);
});

test('without a safe place it lasts as long as the studio', () => {
  const password = rememberPassword(null);
  expect(password(null)).toBeNull();
  expect(password('a')).toBe('a');
  expect(password(null)).toBe('a');
});
