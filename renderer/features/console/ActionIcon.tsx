/** The sign of each kind of action, the same wherever an action is shown. */
import {
  Captions,
  Clapperboard,
  Flag,
  Hourglass,
  MessageSquare,
  PackageMinus,
  ShoppingBag,
  TicketPercent,
  Timer,
} from 'lucide-react';
import type { Action } from '../../../core/runsheet/runsheet.schema.ts';

const SIGNS = {
  scene: Clapperboard,
  pop: ShoppingBag,
  unpop: PackageMinus,
  coupon: TicketPercent,
  countdown: Timer,
  'lower-third': Captions,
  note: MessageSquare,
  marker: Flag,
  wait: Hourglass,
} as const satisfies Record<Action['do'], unknown>;

/** Decorative: the words beside it say the same. */
export function ActionIcon({ kind }: { readonly kind: Action['do'] }) {
  const Sign = SIGNS[kind];
  return <Sign size={15} aria-hidden="true" />;
}
