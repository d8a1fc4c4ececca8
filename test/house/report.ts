/** Says what a check of the house found: nothing much when all is well, every problem when not, and the exit status accordingly. */

/** Prints `note` or the problems, and sets the exit status. */
export function report(check: string, problems: readonly string[], note = ''): void {
  if (problems.length === 0) {
    process.stdout.write(`${check}: ${note === '' ? 'nothing found' : note}\n`);
    return;
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${check}: ${problems.length} found\n`);
  process.exitCode = 1;
}
