/** An import's work in the caller's own thread, for tests of what lies behind it. */
import { ok } from '../../../core/result.ts';
import type { ImportThread } from './import.thread.ts';
import { createImportWork } from './import.work.ts';

/** Answers like a thread, at once. */
export function inlineThread(): ImportThread {
  const work = createImportWork();
  return {
    open: async (...args) => ok(work.open(...args)),
    look: async (...args) => ok(work.look(...args)),
    plan: async (...args) => ok(work.plan(...args)),
    catalogue: async (...args) => ok(work.catalogue(...args)),
    close() {},
  };
}
