/**
 * Texts that a spreadsheet would compute instead of show. An import keeps them as text; an export marks them with an apostrophe,
 * and the import takes that off again, so that a file of ours can be opened in Excel without running anything.
 */

/** Whether a text begins like a formula. Numbers (`+600`), handles (`@shop`) and prose after a dash do not. */
export function isRisky(text: string): boolean {
  return /^(?:[=＝]\S|[@＠＋－+-][^\s(|!]*[A-Za-z][^\s(|!]*[(|!])/.test(text);
}

/** Whether a text is a formula-like one with the apostrophe that marks it as text. */
export function isMarked(text: string): boolean {
  return text.startsWith("'") && isRisky(text.replace(/^'+/, ''));
}

/** Marks a formula-like text, or one that would be taken for a marked one, with an apostrophe. */
export function markText(text: string): string {
  return isRisky(text) || isMarked(text) ? `'${text}` : text;
}
