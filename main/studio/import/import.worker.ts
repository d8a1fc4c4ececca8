/** The thread that does an import's work. It holds one file, answers one call after another, and is ended by the studio when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { createImportWork, type ImportWork } from './import.work.ts';

/** A call by its name and arguments. Both ends are ours: what comes from outside is parsed before it gets here. */
export type WorkCall = {
  readonly [K in keyof ImportWork]: { readonly call: K; readonly args: Parameters<ImportWork[K]> };
}[keyof ImportWork];
export type WorkAnswer = { readonly value: unknown } | { readonly error: string };

const work = createImportWork();

parentPort?.on('message', (message: WorkCall) => {
  try {
    answer({ value: run(message) });
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
  }
});

function run(message: WorkCall): unknown {
  switch (message.call) {
    case 'open':
      return work.open(...message.args);
    case 'catalogue':
      return work.catalogue(...message.args);
    case 'look':
      return work.look(...message.args);
    case 'plan':
      return work.plan(...message.args);
    default:
      return message satisfies never;
  }
}

function answer(value: WorkAnswer): void {
  parentPort?.postMessage(value);
}
