/** The cards that count by themselves: the countdown its seconds, what's next its minutes. Each next card is loaded unseen a little before it is due. */
import { EMPTY_PICTURE, type Picture } from '../../../core/show/show.state.ts';
import type { Duration, Instant } from '../../../core/time/time.ts';
import type { Log } from '../log.ts';
import type { CardPicture } from '../cards/cards.port.ts';
import { minutesCard, secondsCard, type CardShelf, type Source } from './obs.cards.ts';
import { CountdownBeat } from './obs.countdown.ts';
import { compare, hiddenBuffer, KEEP_CARDS, unitsOf, type Unit } from './obs.diff.ts';
import type { Kit } from './obs.kit.ts';
import type { ObsMirror } from './obs.mirror.ts';
import type { ObsQueue } from './obs.queue.ts';
import { sendWrites } from './obs.send.ts';
import type { ObsState } from './obs.state.ts';

type Counting = 'seconds' | 'minutes';
interface Count {
  readonly left: Duration;
  readonly visible: boolean;
}

export interface CountsParts {
  readonly queue: ObsQueue;
  readonly mirror: ObsMirror;
  readonly shelf: CardShelf;
  readonly log: Log;
  kit(state: ObsState): Kit | null;
  now(): Instant;
  live(): boolean;
  /** What is to be seen just now; null before the first picture. */
  picture(): Picture | null;
  /** A picture of the show waits: it goes first. */
  waiting(): boolean;
  /** A count is due: {@link Counts.step} is to be called. */
  onDue(): void;
  /** The card of this slot was shown. */
  onShown(slot: Source['slot'], card: CardPicture): void;
}

export class Counts {
  #parts: CountsParts;
  #beats: Readonly<Record<Counting, CountdownBeat>>;
  #due = new Map<Counting, Count>();

  constructor(parts: CountsParts) {
    this.#parts = parts;
    const beat = (what: Counting, unit: number) => {
      const put = (left: Duration, visible: boolean) => this.#put(what, { left, visible });
      return new CountdownBeat(
        { now: () => parts.now(), prepare: (left) => put(left, false), show: (left) => put(left, true) },
        unit,
      );
    };
    this.#beats = { seconds: beat('seconds', 1000), minutes: beat('minutes', 60_000) };
  }

  get due(): boolean {
    return this.#due.size > 0;
  }

  /** Counts for this picture from now on. */
  follow({ countdown, whatsNext }: Picture): void {
    this.#beats.seconds.follow(countdown?.endsAt ?? null);
    this.#beats.minutes.follow(whatsNext?.expectedAt ?? null);
  }

  /** Counts for nothing any more. */
  stop(): void {
    this.#due.clear();
    this.follow(EMPTY_PICTURE);
  }

  #put(what: Counting, count: Count): void {
    if (!this.#parts.live()) return;
    this.#due.set(what, count);
    this.#parts.onDue();
  }

  /** One step of what is due. A card that a person has hidden in OBS stays hidden. Never rejects. */
  async step(signal: AbortSignal): Promise<void> {
    const [first] = this.#due;
    if (first === undefined) return;
    const [what, { left, visible }] = first;
    this.#due.delete(what);
    const { mirror, shelf, kit: kitOf, queue, log, waiting, onShown } = this.#parts;
    const picture = this.#parts.picture();
    const source = picture && (what === 'seconds' ? secondsCard : minutesCard)(picture, left);
    try {
      const state = await mirror.settle();
      const kit = kitOf(state);
      if (source === null || kit?.kind !== 'image') return;
      const { slot } = source;
      const card = await shelf.draw(slot, source.content, state.canvas);
      const prepared = hiddenBuffer(state, kit, slot, card);
      if (prepared === null || waiting()) return;
      const wanted = { scene: null, cards: { ...KEEP_CARDS, [slot]: card }, pageUrl: null, pageLit: true };
      const units: readonly Unit[] = visible
        ? unitsOf(compare(state, kit, wanted))
        : [{ mode: 'serial', requests: prepared }];
      const sent = await sendWrites(queue, units, signal);
      if (sent.length > 0) await mirror.reread([kit.names.scene], { ours: true });
      if (visible) onShown(slot, card);
    } catch (error) {
      log.info('obs.count.missed', { what, why: String(error) });
    }
  }
}
