/**
 * Work that is put off until OBS has taken a cut, or a moment has gone by. OBS of this machine needs the processor just then: with the disk's work and the
 * seats' beside it, it acknowledges a cut a third of a millisecond later.
 */
export interface PutOff {
  /** The work is due, and waits. */
  begin(): void;
  /** Does the work now, if any waits. */
  end(): void;
  /** Resolves when no work waits. */
  done(): Promise<void>;
}

/** OBS takes a cut within 10 ms as a rule; nobody at a seat waits for longer than this. */
const PATIENCE_MS = 15;

/** @param work Never throws. */
export function createPutOff(work: () => void): PutOff {
  let waiting: { readonly timer: NodeJS.Timeout; readonly over: PromiseWithResolvers<void> } | null = null;
  function end(): void {
    if (waiting === null) return;
    const { timer, over } = waiting;
    waiting = null;
    clearTimeout(timer);
    work();
    over.resolve();
  }
  return {
    begin() {
      waiting ??= { timer: setTimeout(end, PATIENCE_MS), over: Promise.withResolvers() };
    },
    end,
    done: () => waiting?.over.promise ?? Promise.resolve(),
  };
}
