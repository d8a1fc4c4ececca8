/**
 * Tooltips. Any element carries its own in two attributes; one layer for the whole page draws them (`tips.ts`), so that a list of a
 * hundred buttons costs nothing. What a tooltip tells is told to screen readers too.
 */

/** The attributes of an element with a tooltip. `keys` is what the key's cap says; `name` its accessible name, which is not told twice. */
export function tipOf(
  text: string | undefined,
  keys?: string,
  name?: string,
): { readonly 'data-tip'?: string; readonly 'data-keys'?: string; readonly 'aria-description'?: string } {
  return {
    ...(text === undefined && keys === undefined ? {} : { 'data-tip': text ?? '' }),
    ...(keys === undefined ? {} : { 'data-keys': keys }),
    ...(text === undefined || text === name ? {} : { 'aria-description': text }),
  };
}
