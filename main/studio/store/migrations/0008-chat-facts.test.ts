import { expect, it } from 'vitest';
import { migratedTo, migrateOn } from './migrated.ts';

it('migration 0008 finds what the chat desk decided by an index', () => {
  const db = migratedTo(7);
  const plan = () =>
    db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT body FROM journal WHERE run_id = 'r' AND kind IN
           ('question-sent', 'question-closed', 'questions-answered', 'message-hidden') ORDER BY seq`,
      )
      .all()
      .map(({ detail }) => detail)
      .join();
  expect(plan()).not.toContain('journal_chat');
  migrateOn(db, 8);
  expect(plan()).toContain('USING INDEX journal_chat');
});
