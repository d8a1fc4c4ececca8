/**
 * Texts that a spreadsheet would compute instead of show. An import keeps them as text; an export marks them with an apostrophe,
 * and the import takes that off again, so that a file of ours can be opened in Excel without running anything.
 */

/** Whether a text begins like a formula. Numbers (`+600`), handles (`@shop`) and prose after a dash do not. */
export function isRisky(text: string): boolean {
  if (/^[=＝]\S/.test(text)) return true;
  // Bounded, so that a cell of a megabyte costs no more than a short one.
  const call = /^[@＠＋－+-]([^\s(|!]{1,200})[(|!]/.exec(text);
  return call !== null && /[A-Za-z]/.test(call[1] ?? '');
}

/** Whether a text is a formula-like one with the apostrophe that marks it as text. */
export function isMarked(text: string): boolean {
  return text.startsWith("'") && isRisky(text.replace(/^'+/, ''));
}

/** Marks a formula-like text, or one that would be taken for a marked one, with an apostrophe. */
export function markText(text: string): string {
  return isRisky(text) || isMarked(text) ? `'${text}` : text;
}
