/** Four projects: `unit` runs side by side and needs nothing but Node; the others start programs and run one file at a time. */
import { defineConfig } from 'vitest/config';

/** What is polled for surely comes, or the test's own time is over: a machine that is busy with other things is slow, not wrong. */
const patience = (ms: number) => ({ poll: { timeout: ms, interval: 20 } });
const alone = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 120_000, expect: patience(30_000) };

export default defineConfig({
  test: {
    // One zone on every machine, away from UTC, so that a test that reads local time by accident fails for everybody.
    env: { TZ: 'Asia/Shanghai' },
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A guard against what hangs, and no measure of speed: a property test takes its time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patience(30_000),
          include: [
            '{core,main,preload,renderer,gateway}/**/*.test.{ts,tsx,mjs}',
            'test/{docs,house,formats,support}/**/*.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'obs', include: ['test/obs/**/*.test.ts'], ...alone } },
      {
        extends: true,
        test: { name: 'torture', include: ['test/{chat,torture}/**/*.test.ts'], ...alone, testTimeout: 600_000 },
      },
      { extends: true, test: { name: 'electron', include: ['test/electron/**/*.test.ts'], ...alone } },
    ],
  },
});
