/**
 * Panes side by side (or one over the other) with dividers between them, moved by pointer or by arrow keys. While a divider is dragged the
 * panes are moved through the CSSOM alone; React and whoever keeps the shares hear of it when it is let go.
 */
import { Fragment, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { dividerAt, moveDivider, type Shares } from './split.ts';
import styles from './Split.module.css';

/** One pane. */
export interface Pane {
  readonly id: string;
  /** Named to readers at the divider behind it. */
  readonly label: string;
  /** Least size, CSS pixels. */
  readonly min: number;
  readonly content: ReactNode;
}

export interface SplitProps {
  readonly direction: 'row' | 'column';
  readonly panes: readonly Pane[];
  /** One for each pane; only their ratio counts. null: each pane is as large as what is in it, and the last takes what is left. */
  readonly shares: Shares | null;
  /** Hears the new shares, in percent. */
  readonly onShares: (shares: Shares) => void;
  /** A double press on a divider, or Enter: back to what they were at first. */
  readonly onReset: () => void;
}

const STEP = 16;
const LEAP = 96;

/** The panes fill their place; every divider is a stop of the Tab key. */
export function Split({ direction, panes, shares, onShares, onReset }: SplitProps) {
  const root = useRef<HTMLDivElement>(null);
  const elements = () =>
    panes.map((_, place) => root.current?.querySelector<HTMLElement>(`:scope > [data-pane="${place}"]`) ?? null);
  const sizes = () =>
    elements().map((element) => {
      const box = element?.getBoundingClientRect();
      return box === undefined ? 0 : direction === 'row' ? box.width : box.height;
    });
  const minima = panes.map(({ min }) => min);
  const whole = shares?.reduce((sum, share) => sum + share, 0) ?? 0;
  /** Where the page itself decides, a divider's place is known only to the page. */
  const tellPlaces = () => {
    if (shares !== null) return;
    const now = sizes();
    root.current?.querySelectorAll(':scope > [role=separator]').forEach((divider, place) => {
      divider.setAttribute('aria-valuenow', String(dividerAt(now, place, []).now));
    });
  };
  useLayoutEffect(tellPlaces);
  const keep = (next: Shares) => {
    const total = next.reduce((sum, size) => sum + size, 0);
    if (total > 0) onShares(next.map((size) => Math.round((10_000 * size) / total) / 100));
  };

  const onPointerDown = (index: number) => (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const divider = event.currentTarget;
    const from = direction === 'row' ? event.clientX : event.clientY;
    const before = sizes();
    const all = elements();
    let now: Shares = before;
    divider.setPointerCapture(event.pointerId);
    divider.dataset['dragged'] = 'true';
    const move = (moved: globalThis.PointerEvent) => {
      now = moveDivider(before, index, (direction === 'row' ? moved.clientX : moved.clientY) - from, minima);
      now.forEach((size, place) => all[place]?.style.setProperty('flex', `${size} 1 0`));
    };
    const end = () => {
      divider.removeEventListener('pointermove', move);
      delete divider.dataset['dragged'];
      if (now !== before) keep(now);
    };
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', end, { once: true });
  };

  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const [less, more] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const step = event.shiftKey ? LEAP : STEP;
    const by =
      event.key === less
        ? -step
        : event.key === more
          ? step
          : event.key === 'Home'
            ? Number.NEGATIVE_INFINITY
            : event.key === 'End'
              ? Number.POSITIVE_INFINITY
              : null;
    if (by === null && event.key !== 'Enter') return;
    // Taken here: the screen's own arrows and Enter must not act too.
    event.preventDefault();
    if (by === null) onReset();
    else keep(moveDivider(sizes(), index, by, minima));
  };

  return (
    <div ref={root} className={styles['split']} data-direction={direction}>
      {panes.map((pane, place) => {
        const isLast = place === panes.length - 1;
        return (
          <Fragment key={pane.id}>
            <div
              data-pane={place}
              className={styles['pane']}
              style={{
                ...(shares === null
                  ? { flexGrow: isLast ? 1 : 0, flexBasis: isLast ? '0px' : 'auto' }
                  : { flexGrow: whole > 0 ? (100 * (shares[place] ?? 0)) / whole : 1, flexBasis: '0px' }),
                [direction === 'row' ? 'minInlineSize' : 'minBlockSize']: `${pane.min}px`,
              }}
            >
              {pane.content}
            </div>
            {!isLast && (
              <div
                className={styles['divider']}
                role="separator"
                tabIndex={0}
                aria-label={pane.label}
                aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
                aria-valuenow={shares === null ? undefined : dividerAt(shares, place, []).now}
                aria-valuemin={0}
                aria-valuemax={100}
                onFocus={tellPlaces}
                onPointerDown={onPointerDown(place)}
                onKeyDown={onKeyDown(place)}
                onDoubleClick={onReset}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
