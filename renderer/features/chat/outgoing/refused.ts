/** The words for which a message was refused, out of the refusal's detail. */

/** One by one; the studio joins them by `、`. */
export function wordsRefused(detail: Readonly<Record<string, unknown>>): readonly string[] {
  const { words } = detail;
  return typeof words === 'string' ? words.split('、') : [];
}
