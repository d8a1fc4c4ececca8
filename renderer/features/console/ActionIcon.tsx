/** The sign of each kind of action, the same wherever an action is shown. */
import {
  ArrowRightLeft,
  Blend,
  Camera,
  Captions,
  CircleDot,
  Clapperboard,
  Eye,
  Film,
  Flag,
  History,
  Hourglass,
  Image,
  Keyboard,
  Layers,
  ListEnd,
  MessageSquare,
  PackageMinus,
  RadioTower,
  RefreshCw,
  ShoppingBag,
  Sparkles,
  SpellCheck,
  TicketPercent,
  Timer,
  Type,
  Volume2,
  VolumeX,
  Zap,
} from 'lucide-react';
import type { Action } from '../../../core/runsheet/runsheet.schema.ts';

const SIGNS = {
  scene: Clapperboard,
  pop: ShoppingBag,
  unpop: PackageMinus,
  coupon: TicketPercent,
  countdown: Timer,
  'lower-third': Captions,
  'flash-sale': Zap,
  correction: SpellCheck,
  'whats-next': ListEnd,
  note: MessageSquare,
  marker: Flag,
  wait: Hourglass,
  transition: Blend,
  preview: Eye,
  take: ArrowRightLeft,
  item: Layers,
  text: Type,
  image: Image,
  media: Film,
  refresh: RefreshCw,
  filter: Sparkles,
  mute: VolumeX,
  volume: Volume2,
  record: CircleDot,
  stream: RadioTower,
  replay: History,
  screenshot: Camera,
  hotkey: Keyboard,
} as const satisfies Record<Action['do'], unknown>;

/** Decorative: the words beside it say the same. */
export function ActionIcon({ kind }: { readonly kind: Action['do'] }) {
  const Sign = SIGNS[kind];
  return <Sign size={15} aria-hidden="true" />;
}
