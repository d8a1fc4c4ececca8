/** Which cards of a slot are on the page: the one that should be there, and those that are still on their way out. */
export interface Present<T> {
  readonly key: string;
  readonly value: T;
  readonly leaving: boolean;
}

/** Time that a card takes to go, ms. The style sheet's `leave` is shorter. */
export const LEAVE_MS = 400;

/** What is on the page once `next` should be shown (null: nothing). A card that comes back while it leaves is kept. */
export function present<T>(
  shown: readonly Present<T>[],
  next: { readonly key: string; readonly value: T } | null,
): readonly Present<T>[] {
  const others = shown
    .filter((card) => card.key !== next?.key)
    .map((card) => (card.leaving ? card : { ...card, leaving: true }));
  return next === null ? others : [...others, { ...next, leaving: false }];
}

/** Without the cards that have left. */
export function withoutLeft<T>(shown: readonly Present<T>[]): readonly Present<T>[] {
  return shown.some((card) => card.leaving) ? shown.filter((card) => !card.leaving) : shown;
}
