/** `anchor-studio verify DIR`: is the as-run log what was written, whole and in order? */
import { verify } from '../store/journal.verify.ts';
import { complain } from './complain.ts';

/** Prints the verdict. Status 0 only when the chain holds from its first entry to its head. */
export async function verifyCommand(dataDir: string, options: { readonly json?: boolean }): Promise<number> {
  const verified = verify(dataDir);
  if (!verified.ok) return complain(verified.message);
  const { value } = verified;
  if (options.json) process.stdout.write(`${JSON.stringify(value)}\n`);
  else if (value.ok) process.stdout.write(`The log is whole: ${value.entries} entries of ${value.runs} runs.\n`);
  const { bad } = value;
  if (bad === null) return 0;
  const place = `entry ${bad.position} (run ${bad.runId ?? '?'}, number ${bad.seq ?? '?'})`;
  return complain(`The log does not hold: the first bad ${place}, reason ${bad.reason}.`);
}
