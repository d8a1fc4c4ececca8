import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ToSeat } from '../../../core/contract/messages.ts';
import { createPresence, type Presence, type Present } from './presence.ts';

type Others = Extract<ToSeat, { t: 'others' }>;

let seats: Set<Present>;
let presence: Presence;
beforeEach(() => {
  vi.useFakeTimers();
  seats = new Set();
  presence = createPresence(seats);
});
afterEach(() => {
  presence.close();
  vi.useRealTimers();
});

function sit(name: string, ...sheets: string[]) {
  const heard: Others[] = [];
  const seat = {
    name,
    sheets: new Set(sheets),
    heard,
    port: { post: (message: ToSeat) => void (message.t === 'others' && heard.push(message)) },
    /** As this seat sees it now. */
    sees: () => heard.at(-1)?.others.map(({ name: who, cell }) => [who, cell.row, cell.column]) ?? [],
  };
  seats.add(seat);
  return seat;
}
const cell = (row: string, column = 'title') => ({ row, column });

it('tells everybody who has the sheet open where the others are, and nobody of themselves', () => {
  const [li, wang, elsewhere] = [sit('li', 's'), sit('wang', 's'), sit('zhao', 't')];
  presence.at(li, 's', cell('row-1'));
  expect(wang.sees()).toEqual([['li', 'row-1', 'title']]);
  expect(li.sees()).toEqual([]);
  expect(elsewhere.heard).toEqual([]);
  const late = sit('qian', 's');
  presence.opened(late, 's');
  expect(late.sees()).toEqual([['li', 'row-1', 'title']]);
});

it('tells of a hundred moves in a moment twice: the first at once, and where it ended', () => {
  const [li, wang] = [sit('li', 's'), sit('wang', 's')];
  for (let row = 0; row < 100; row++) presence.at(li, 's', cell(`row-${row}`));
  expect(wang.heard).toHaveLength(1);
  vi.advanceTimersByTime(1_000);
  expect(wang.heard).toHaveLength(2);
  expect(wang.sees()).toEqual([['li', 'row-99', 'title']]);
});

it('lets go of who leaves the table, the sheet or the studio, and takes nobody at a sheet that is not open', () => {
  const [li, wang] = [sit('li', 's'), sit('wang', 's')];
  presence.at(li, 't', cell('row-1'));
  expect(wang.heard).toEqual([]);
  for (const leave of [
    () => presence.at(li, 's', null),
    () => presence.left(li, 's'),
    () => {
      seats.delete(li);
      presence.left(li);
    },
  ]) {
    presence.at(li, 's', cell('row-1'));
    vi.advanceTimersByTime(200);
    expect(wang.sees()).toHaveLength(1);
    leave();
    vi.advanceTimersByTime(200);
    expect(wang.sees()).toEqual([]);
  }
});
