/**
 * What the show loop needs of the store. All calls are synchronous: when `append` returns, the facts are on the disk.
 * Implemented by `journal.store.ts`; a memory twin for unit tests stands in `journal.memory.ts`.
 */
import type { Asked, Entry, Fact } from '../../../core/show/show.facts.ts';
import type { Instant } from '../../../core/time/time.ts';

/** A fact that is about to be written. */
export interface Draft {
  readonly at: Instant;
  readonly commandId: string | null;
  readonly by: string;
  readonly fact: Fact;
}

/** A commerce action on its way: written in the transaction of the fact that asked for it, closed in that of its answer. */
export interface OutboxRow {
  /** The action's id: the idempotency key. */
  readonly key: string;
  readonly runId: string;
  readonly asked: Asked;
  readonly askedAt: Instant;
  readonly expiresAt: Instant | null;
  readonly status: 'queued' | 'sent' | 'settled';
  readonly attempts: number;
}

export interface JournalPort {
  /**
   * Appends facts to a run in one transaction, together with the outbox rows that they ask for (commerce actions in `asked`) and
   * close (`action-answered` of target `commerce` with a final status). Returns the numbered entries.
   * Throws only when the disk refuses: then nothing was written.
   */
  append(runId: string, drafts: readonly Draft[]): readonly Entry[];
  /**
   * {@link append} without the wait for the disk: the death of this process can't undo it, a power cut can until `flush` has returned. For facts whose
   * effect stays on this machine until then.
   */
  write(runId: string, drafts: readonly Draft[]): readonly Entry[];
  /** Ends when all that was written is on the disk. Throws when the disk refuses. */
  flush(): void;
  /** Entries of a run with seq ≥ `fromSeq`, oldest first. */
  read(runId: string, fromSeq: number, limit: number): readonly Entry[];
  /** The run that was opened last and has not ended, or null. */
  unfinishedRun(): { readonly runId: string } | null;
  /** Rows not settled yet, oldest first. */
  outbox(runId: string): readonly OutboxRow[];
  /** Notes durably that a row is about to be sent once more. */
  markSending(key: string): void;
}
