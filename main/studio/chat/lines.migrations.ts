/** The steps of `chat.sqlite`. Read by the studio and handed to the thread, which may not see into a packed program's archive. */
import { join } from 'node:path';
import { loadMigrations, MIGRATIONS_DIR, type Migration } from '../store/migrations.ts';

/** All of them, in order. */
export function chatMigrations(): readonly Migration[] {
  return loadMigrations(join(MIGRATIONS_DIR, 'chat'));
}
