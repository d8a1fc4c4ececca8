/**
 * The write-ahead log by a handle of our own: lets a commit be written now and reach the disk a moment later. What was written outlives this process
 * at once (the system holds it); `flush` makes it outlive a power cut too.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import type { Db } from './database.ts';

export interface Wal {
  /** Runs a transaction whose commit does not wait for the disk. */
  written<T>(transaction: () => T): T;
  /** Ends when all that was written is on the disk. Throws when the disk refuses. */
  flush(): void;
  /** To be called before the database is closed. Safe to call twice. */
  close(): void;
}

/** Opens nothing before the first flush. Beside `written`, commits of this connection go on to wait for the disk themselves. */
export function openWal(db: Db): Wal {
  let handle: number | null = null;
  return {
    written(transaction) {
      db.exec('PRAGMA synchronous = NORMAL');
      try {
        return transaction();
      } finally {
        db.exec('PRAGMA synchronous = FULL');
      }
    },
    flush() {
      handle ??= openSync(`${db.name}-wal`, 'r+');
      // On macOS Node asks for F_FULLFSYNC here, as SQLite does by `fullfsync`.
      fdatasyncSync(handle);
    },
    close() {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
