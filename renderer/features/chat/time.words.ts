/** When something was said, by the platform's clock, on this machine's wall. */

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** `hh:mm:ss`. @param at Ms since 1970. */
export function timeWords(at: number): string {
  return CLOCK.format(at);
}
