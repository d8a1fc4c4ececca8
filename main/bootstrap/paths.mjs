// Where things are. Everything in this folder is plain JavaScript without dependencies: it runs before anything is installed.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** A path inside the project. */
export function inProject(...parts) {
  return join(ROOT, ...parts);
}

/** A failure that is told in one sentence, without a stack. */
export class Refusal extends Error {}

/** Progress goes to stderr: with `--headless` stdout belongs to the studio alone. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs `main` and turns a {@link Refusal} into its sentence and exit status 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
