/** How fast a room writes, how old its messages are by the platform's own times, and how late they left the studio. */
import type { ChatDesk } from '../../../core/contract/chat.schema.ts';

export interface RoomPace {
  /** @param at by the platform's clock. */
  count(isMessage: boolean, at: number, received: number): void;
  read(now: number): Pick<ChatDesk, 'rate' | 'messageRate' | 'behindMs'>;
}

const WINDOW_S = 5;
/** Messages of which the middle one's age is told. */
const AGES = 41;
/** Older or newer than this is a clock that is wrong, not a connector that is slow, ms. */
const OLDEST = 3_600_000;
const AHEAD = 2000;

/** Nothing counted yet. */
export function createRoomPace(): RoomPace {
  const seconds = new Map<number, { lines: number; messages: number }>();
  const ages: number[] = [];
  /** The one that is running. */
  let running: { readonly second: number; readonly counted: { lines: number; messages: number } } | null = null;

  function begin(second: number) {
    const counted = { lines: 0, messages: 0 };
    seconds.set(second, counted);
    for (const old of seconds.keys()) if (old < second - WINDOW_S) seconds.delete(old);
    return counted;
  }

  return {
    count(isMessage, at, received) {
      const second = Math.floor(received / 1000);
      if (running?.second !== second) running = { second, counted: seconds.get(second) ?? begin(second) };
      const { counted } = running;
      counted.lines += 1;
      if (isMessage) {
        counted.messages += 1;
        ages.push(received - at);
        if (ages.length > 2 * AGES) ages.splice(0, ages.length - AGES);
      }
    },
    read(now) {
      const from = Math.floor(now / 1000) - WINDOW_S;
      let [lines, messages] = [0, 0];
      // The second that is still running would make it look slow.
      for (const [second, counted] of seconds)
        if (second >= from && second < from + WINDOW_S) {
          lines += counted.lines;
          messages += counted.messages;
        }
      return { rate: lines / WINDOW_S, messageRate: messages / WINDOW_S, behindMs: middle(ages.slice(-AGES)) };
    },
  };
}

function middle(ages: readonly number[]): number | null {
  const age = ages.toSorted((a, b) => a - b)[Math.floor(ages.length / 2)];
  return age === undefined || age > OLDEST || age < -AHEAD ? null : Math.max(0, age);
}
