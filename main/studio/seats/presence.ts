/** Who is where in which run sheet, told to everybody else who has it open. It is kept nowhere: whoever goes is gone. */
import type { SheetCell, ToSeat } from '../../../core/contract/messages.ts';

/** A seat as far as this goes. */
export interface Present {
  readonly port: { post(message: ToSeat): void };
  readonly name: string;
  /** Run sheets that are open on it. */
  readonly sheets: ReadonlySet<string>;
}

export interface Presence {
  /** A seat is at a cell of a sheet that it has open; null: at none. */
  at(seat: Present, sheetId: string, cell: SheetCell | null): void;
  /** A seat opened a sheet: it hears who is there. */
  opened(seat: Present, sheetId: string): void;
  /** A seat is gone, or closed that sheet. */
  left(seat: Present, sheetId?: string): void;
  close(): void;
}

/** However fast people move, each seat hears of it ten times a second at most, ms. */
const PACE = 100;

/** @param seats everybody who is connected. */
export function createPresence(seats: ReadonlySet<Present>): Presence {
  const places = new Map<Present, { readonly id: number; readonly sheetId: string; readonly cell: SheetCell }>();
  const numbers = new WeakMap<Present, number>();
  /** Sheets that were told a moment ago; true: something changed since. */
  const paced = new Map<string, { readonly timer: NodeJS.Timeout; again: boolean }>();
  let count = 0;

  function numberOf(seat: Present): number {
    const known = numbers.get(seat) ?? (count += 1);
    numbers.set(seat, known);
    return known;
  }

  function send(seat: Present, sheetId: string): void {
    const others = [...places].flatMap(([other, place]) =>
      other === seat || place.sheetId !== sheetId ? [] : [{ id: place.id, name: other.name, cell: place.cell }],
    );
    seat.port.post({ t: 'others', sheetId, others });
  }

  function tell(sheetId: string): void {
    const pacing = paced.get(sheetId);
    if (pacing !== undefined) {
      pacing.again = true;
      return;
    }
    for (const seat of seats) if (seat.sheets.has(sheetId)) send(seat, sheetId);
    const timer = setTimeout(() => {
      const { again } = paced.get(sheetId) ?? { again: false };
      paced.delete(sheetId);
      if (again) tell(sheetId);
    }, PACE);
    timer.unref();
    paced.set(sheetId, { timer, again: false });
  }

  return {
    at(seat, sheetId, cell) {
      if (!seat.sheets.has(sheetId)) return;
      const before = places.get(seat);
      if (cell === null) places.delete(seat);
      else places.set(seat, { id: numberOf(seat), sheetId, cell });
      if (before !== undefined && before.sheetId !== sheetId) tell(before.sheetId);
      tell(sheetId);
    },
    opened: send,
    left(seat, sheetId) {
      const place = places.get(seat);
      if (place === undefined || (sheetId !== undefined && place.sheetId !== sheetId)) return;
      places.delete(seat);
      tell(place.sheetId);
    },
    close() {
      for (const { timer } of paced.values()) clearTimeout(timer);
      paced.clear();
    },
  };
}
