/**
 * An import's work in a thread of its own: the studio's timers and seats go on meanwhile, and a file that hangs or eats memory costs that thread
 * alone. A thread that was ended answers nothing more: its file must be opened again.
 */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { ImportWork } from './import.work.ts';
import type { WorkAnswer, WorkCall } from './import.worker.ts';

/** `import-too-slow`: over the time or the memory that an import has. `import-failed`: a fault of ours, told to the log. */
export type ThreadFailure = 'import-too-slow' | 'import-failed';

type Answer<K extends keyof ImportWork> = Result<ReturnType<ImportWork[K]>, ThreadFailure>;

export interface ImportThread {
  open(...args: Parameters<ImportWork['open']>): Promise<Answer<'open'>>;
  look(...args: Parameters<ImportWork['look']>): Promise<Answer<'look'>>;
  plan(...args: Parameters<ImportWork['plan']>): Promise<Answer<'plan'>>;
  catalogue(...args: Parameters<ImportWork['catalogue']>): Promise<Answer<'catalogue'>>;
  close(): void;
}

export interface ThreadOptions {
  /** How long one call may take, ms. */
  readonly deadline?: number;
  /** Stands in for the thread's program in tests. */
  readonly program?: URL;
}

/** Some 20,000 rows take a second or two; this is for a slow machine. */
const DEADLINE = 20_000;
const MEMORY_MB = 1_024;

/** Starts a thread for one file. */
export function startImportThread({
  deadline = DEADLINE,
  program = workerProgram(),
}: ThreadOptions = {}): ImportThread {
  // What the workbook library prints is of no use to anybody.
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  let broken: ThreadFailure | null = null;
  let last: Promise<unknown> = Promise.resolve();
  worker.on('error', (error: NodeJS.ErrnoException) => {
    broken = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import-too-slow' : 'import-failed';
  });

  /** One call at a time: answers come in the order of calls. */
  function call<T>(message: WorkCall): Promise<Result<T, ThreadFailure>> {
    const answer = last.then(() => once<T>(message));
    last = answer;
    return answer;
  }

  function once<T>(message: WorkCall): Promise<Result<T, ThreadFailure>> {
    if (broken !== null) return Promise.resolve(failure(broken));
    return new Promise((resolve) => {
      const timer = setTimeout(() => end('import-too-slow'), deadline);
      const gone = () => end(broken ?? 'import-failed');
      const heard = (answer: WorkAnswer) => {
        settle('error' in answer ? failure('import-failed', answer.error) : ok(answer.value as T));
      };
      function settle(result: Result<T, ThreadFailure>): void {
        clearTimeout(timer);
        worker.off('message', heard);
        worker.off('exit', gone);
        resolve(result);
      }
      function end(why: ThreadFailure): void {
        broken = why;
        void worker.terminate();
        settle(failure(why));
      }
      worker.once('message', heard);
      worker.once('exit', gone);
      worker.postMessage(message);
    });
  }

  return {
    open: (...args) => call({ call: 'open', args }),
    look: (...args) => call({ call: 'look', args }),
    plan: (...args) => call({ call: 'plan', args }),
    catalogue: (...args) => call({ call: 'catalogue', args }),
    close() {
      broken ??= 'import-failed';
      void worker.terminate();
    },
  };
}

/** The thread's program: beside this file in the source tree, a bundle of its own in a package (see vite.desktop.config.ts). */
function workerProgram(): URL {
  return new URL('./import.worker.ts', import.meta.url);
}

function failure(code: ThreadFailure, why = ''): Result<never, ThreadFailure> {
  return code === 'import-too-slow'
    ? fail(code, 'The file took too long or too much memory to read. Nothing was changed; split it and try again.')
    : fail(code, `The file could not be read by a fault of the studio (${why}). Nothing was changed.`, { why });
}
