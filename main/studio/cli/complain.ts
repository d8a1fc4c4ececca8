/** How commands say that something did not go well. A file of its own, so that a small command loads nothing of the studio. */

/** Says why on stderr; the status for "something did not go well". */
export function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
