/** Text that follows the clock without React: the parent draws once, the ticker writes the rest. */
import { useLayoutEffect, useRef } from 'react';
import type { Instant } from '../../core/time/time.ts';
import { ticker } from '../app/ticker.ts';

/** What to show at an instant. `tone` becomes `data-tone`, for colour; a tone always comes with a sign or a word too. */
export interface Shown {
  readonly text: string;
  readonly tone?: string;
}

export interface TickProps {
  readonly of: (now: Instant) => string | Shown;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
}

/** A ticking text. `of` may be a new function on each render. */
export function Tick({ of, className, label }: TickProps) {
  const element = useRef<HTMLSpanElement>(null);
  const latest = useRef(of);
  useLayoutEffect(() => {
    latest.current = of;
    write(element.current, of(ticker.now()));
  });
  useLayoutEffect(() => ticker.add((now) => write(element.current, latest.current(now))), []);
  return <span ref={element} className={className} aria-label={label} role={label ? 'timer' : undefined} />;
}

/** Calls `draw` with an element on each tick, for bars and the like. */
export function useTick<E extends Element>(draw: (element: E, now: Instant) => void) {
  const element = useRef<E>(null);
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
  });
  useLayoutEffect(
    () =>
      ticker.add((now) => {
        if (element.current) latest.current(element.current, now);
      }),
    [],
  );
  return element;
}

function write(element: HTMLSpanElement | null, shown: string | Shown): void {
  if (element === null) return;
  const { text, tone } = typeof shown === 'string' ? { text: shown, tone: undefined } : shown;
  if (element.textContent !== text) element.textContent = text;
  if (element.dataset['tone'] !== tone) {
    if (tone === undefined) delete element.dataset['tone'];
    else element.dataset['tone'] = tone;
  }
}
