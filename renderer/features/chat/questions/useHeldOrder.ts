/** Keeps a list that ranks itself in its order while a pointer or the focus is on it. */
import { useState } from 'react';
import { inHeldOrder } from '../model/order.ts';

export interface HeldOrder<T> {
  readonly things: readonly T[];
  readonly held: boolean;
  /** For the element around the list. */
  readonly on: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: React.FocusEvent) => void;
  };
}

/** @param things As they rank now. */
export function useHeldOrder<T extends { readonly key: string }>(things: readonly T[]): HeldOrder<T> {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const held = pointed || focused;
  const hold = (set: (on: boolean) => void) => {
    set(true);
    setOrder((kept) => kept ?? shown.map(({ key }) => key));
  };
  const shown = inHeldOrder(things, held ? order : null);
  if (!held && order !== null) setOrder(null);
  return {
    things: shown,
    held,
    on: {
      onPointerEnter: () => hold(setPointed),
      onPointerLeave: () => setPointed(false),
      onFocus: () => hold(setFocused),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(false);
      },
    },
  };
}
