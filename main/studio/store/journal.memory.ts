/** A journal in memory, for unit tests: the same promises as the real one, but for the disk. */
import { isCommerce, isFinal } from '../../../core/show/show.asks.ts';
import type { Entry, Fact } from '../../../core/show/show.facts.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { Draft, JournalPort, OutboxRow } from './journal.port.ts';

export interface MemoryJournal extends JournalPort {
  /** Set to make the disk refuse the next writes. */
  broken: boolean;
  /** Entries that a power cut would undo. */
  unflushed: number;
}

/** Makes an empty journal. */
export function memoryJournal(): MemoryJournal {
  const runs = new Map<string, Entry[]>();
  const rows = new Map<string, OutboxRow>();

  function follow(runId: string, at: Instant, fact: Fact): void {
    for (const asked of 'asked' in fact ? fact.asked : []) {
      if (!isCommerce(asked.ask) || rows.has(asked.id)) continue;
      const { id: key, expiresAt } = asked;
      rows.set(key, { key, runId, asked, askedAt: at, expiresAt, status: 'queued', attempts: 0 });
    }
    if (fact.kind !== 'action-answered' || fact.target !== 'commerce') return;
    const row = rows.get(fact.actionId);
    if (row && row.status !== 'settled')
      rows.set(row.key, { ...row, status: isFinal(fact.status) ? 'settled' : 'sent' });
  }

  return {
    broken: false,
    unflushed: 0,
    append(runId, drafts) {
      const fresh = this.write(runId, drafts);
      this.unflushed = 0;
      return fresh;
    },
    flush() {
      if (this.broken) throw new Error('disk full');
      this.unflushed = 0;
    },
    write(runId, drafts: readonly Draft[]) {
      if (this.broken) throw new Error('disk full');
      const entries = runs.get(runId) ?? [];
      runs.set(runId, entries);
      const fresh = drafts.map((draft, i): Entry => ({ runId, seq: entries.length + i + 1, ...draft }));
      entries.push(...fresh);
      for (const { at, fact } of fresh) follow(runId, at, fact);
      this.unflushed += fresh.length;
      return fresh;
    },
    read: (runId, fromSeq, limit) => (runs.get(runId) ?? []).filter((entry) => entry.seq >= fromSeq).slice(0, limit),
    unfinishedRun() {
      const newest = [...runs].at(-1);
      return newest && !newest[1].some(({ fact }) => fact.kind === 'show-ended') ? { runId: newest[0] } : null;
    },
    outbox: (runId) => [...rows.values()].filter((row) => row.runId === runId && row.status !== 'settled'),
    markSending(key) {
      const row = rows.get(key);
      if (row && row.status !== 'settled') rows.set(key, { ...row, status: 'sent', attempts: row.attempts + 1 });
    },
  };
}
