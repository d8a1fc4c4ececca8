import { afterAll, describe, expect, it } from 'vitest';
import { OBS_LAST, SEAT_SETTINGS } from './settings.store.ts';
import { mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';

afterAll(removeFolders);

describe('settings', () => {
  it('have their defaults at first, and keep what is set over a restart', () => {
    const dir = newFolder();
    const store = mustOpen(dir);
    expect(store.settings.get(SEAT_SETTINGS)).toEqual(SEAT_SETTINGS.fallback);
    expect(store.settings.get(OBS_LAST)).toBeNull();
    store.settings.set(SEAT_SETTINGS, { ...SEAT_SETTINGS.fallback, language: 'en' });
    store.settings.set(OBS_LAST, { url: 'ws://127.0.0.1:4455', local: false });
    store.settings.set(OBS_LAST, { url: 'ws://127.0.0.1:4456', local: true });
    store.close();
    const again = mustOpen(dir);
    expect(again.settings.get(SEAT_SETTINGS)).toEqual({ ...SEAT_SETTINGS.fallback, language: 'en' });
    expect(again.settings.get(OBS_LAST)).toEqual({ url: 'ws://127.0.0.1:4456', local: true });
    again.close();
  });

  it.each(['{"language":"fr"}', '{"lang', '[]', ''])('fall back to the default and say so when damaged: %s', (text) => {
    const dir = newFolder();
    mustOpen(dir).close();
    const raw = rawDatabase(dir);
    raw.prepare(`INSERT INTO setting VALUES ('seats', ?, 1)`).run(text);
    raw.close();
    const problems: string[] = [];
    const store = mustOpen(dir, { report: ({ code }) => problems.push(code) });
    expect(store.settings.get(SEAT_SETTINGS)).toEqual(SEAT_SETTINGS.fallback);
    expect(problems).toEqual(['setting-unreadable']);
    store.settings.set(SEAT_SETTINGS, { ...SEAT_SETTINGS.fallback, language: 'en' });
    expect(store.settings.get(SEAT_SETTINGS)).toEqual({ ...SEAT_SETTINGS.fallback, language: 'en' });
    store.close();
  });

  it('of an older version keep what they know; the rest has its default', () => {
    const dir = newFolder();
    mustOpen(dir).close();
    const raw = rawDatabase(dir);
    raw.prepare(`INSERT INTO setting VALUES ('seats', '{"language":"en"}', 1)`).run();
    raw.close();
    const store = mustOpen(dir);
    expect(store.settings.get(SEAT_SETTINGS)).toEqual({ ...SEAT_SETTINGS.fallback, language: 'en' });
    store.close();
  });

  it('refuse a value that does not fit', () => {
    const store = mustOpen(newFolder());
    expect(() => store.settings.set(SEAT_SETTINGS, { ...SEAT_SETTINGS.fallback, language: 'fr' as never })).toThrow(
      /language/,
    );
    expect(store.settings.get(SEAT_SETTINGS)).toEqual(SEAT_SETTINGS.fallback);
    store.close();
  });
});
