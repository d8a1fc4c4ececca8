import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { installPermissions, isGranted, PERMISSIONS } from './permissions.ts';

/** A session that keeps its handlers. */
function fakeSession() {
  const handlers: Record<string, (...args: never[]) => unknown> = {};
  const session = new Proxy(
    {},
    { get: (_target, name: string) => (handler: (...args: never[]) => unknown) => void (handlers[name] = handler) },
  ) as Session;
  return { session, handlers };
}

test('only full screen and writing to the clipboard are granted, each refusal has its reason', () => {
  const granted = Object.keys(PERMISSIONS).filter(isGranted);
  expect(granted).toEqual(['fullscreen', 'clipboard-sanitized-write']);
  for (const verdict of Object.values(PERMISSIONS)) expect(verdict.why.length).toBeGreaterThan(10);
});

test.each(['a-permission-of-tomorrow', '', 'constructor', '__proto__', 'toString'])('%s is refused', (name) =>
  expect(isGranted(name)).toBe(false),
);

test('requests, checks, devices, pairings and screens are all handled', () => {
  const { session, handlers } = fakeSession();
  installPermissions(session);
  const answers: unknown[] = [];
  const ask = (permission: string) =>
    handlers['setPermissionRequestHandler']?.(
      ...([null, permission, (granted: boolean) => answers.push(granted)] as never[]),
    );
  ask('media');
  ask('fullscreen');
  expect(answers).toEqual([false, true]);
  expect(handlers['setPermissionCheckHandler']?.(...([null, 'geolocation', ''] as never[]))).toBe(false);
  expect(handlers['setDevicePermissionHandler']?.(...([{ deviceType: 'hid' }] as never[]))).toBe(false);
  handlers['setDisplayMediaRequestHandler']?.(...([{}, (streams: unknown) => answers.push(streams)] as never[]));
  handlers['setBluetoothPairingHandler']?.(...([{}, (answer: unknown) => answers.push(answer)] as never[]));
  expect(answers.slice(2)).toEqual([null, { confirmed: false }]);
});
