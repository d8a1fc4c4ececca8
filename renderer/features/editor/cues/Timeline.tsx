/** The cues on their segment's time. A mark is dragged, or moved by the arrows a second at a time (ten with Shift); Enter opens its sentence. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '../../../../core/runsheet/runsheet.schema.ts';
import { clockLength } from '../../../ui/format.ts';
import { ActionIcon } from '../../console/ActionIcon.tsx';
import { cueWords, type Names } from '../../console/words.ts';
import { useDoc } from '../doc.ts';
import type { RowView } from '../model/read.ts';
import { removeCueOp, triggerOp } from './cueOps.ts';
import { lanesOf, movedTo, ticksOf, timeOf } from './onTime.ts';
import styles from './Timeline.module.css';
import { whenWords } from './whenWords.ts';

export interface TimelineProps {
  readonly view: RowView;
  readonly names: Names;
  readonly open: string | null;
  readonly onOpen: (cueId: string) => void;
}

/** Marks closer than this share of the length get lanes of their own. */
const APART = 0.085;
const LANE = 36;
/** How far a dragged mark goes by steps of, ms. Alt: by seconds. */
const STEP = 5_000;

/** One lane or more over the segment's length, its ticks below. */
export function Timeline({ view, names, open, onOpen }: TimelineProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const rail = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const { segment, planned } = view;
  const length = Math.max(1, segment.duration);
  const timed = segment.cues.flatMap((cue) => {
    const at = dragged?.id === cue.id ? dragged.at : timeOf(cue, segment, planned.start);
    return at === null ? [] : [{ cue, at }];
  });
  const lanes = lanesOf(
    timed.map(({ at }) => at / length),
    APART,
  );
  const put = (cue: Cue, at: number) => {
    const trigger = movedTo(cue.trigger, at, segment.duration);
    if (trigger !== null && JSON.stringify(trigger) !== JSON.stringify(cue.trigger))
      doc.edit(triggerOp(segment.id, cue.id, trigger));
  };

  const onPointerDown = (cue: Cue, from: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || rail.current === null || !doc.writable() || movedTo(cue.trigger, 0, length) === null)
      return;
    const mark = event.currentTarget;
    const width = rail.current.clientWidth;
    let at = from;
    let far = false;
    mark.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      far ||= Math.abs(moved.clientX - event.clientX) > 3;
      if (!far) return;
      const raw = from + ((moved.clientX - event.clientX) / width) * length;
      const step = moved.altKey ? 1_000 : STEP;
      at = Math.max(0, Math.min(segment.duration, Math.round(raw / step) * step));
      setDragged({ id: cue.id, at });
    };
    mark.addEventListener('pointermove', move);
    mark.addEventListener(
      'lostpointercapture',
      () => {
        mark.removeEventListener('pointermove', move);
        setDragged(null);
        if (far) put(cue, at);
      },
      { once: true },
    );
  };

  const onKeyDown = (cue: Cue, at: number) => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 }[event.key];
    if (by !== undefined) put(cue, at + by * (event.shiftKey ? 10_000 : 1_000));
    else if (event.key === 'Home') put(cue, 0);
    else if (event.key === 'End') put(cue, segment.duration);
    else if (event.key === 'Delete' && doc.writable()) doc.edit(removeCueOp(segment.id, cue.id));
    else return;
    event.preventDefault();
  };

  const rows = Math.max(1, ...lanes.map((lane) => lane + 1));
  return (
    <div className={styles['timeline']}>
      <div ref={rail} className={styles['rail']} style={{ blockSize: rows * LANE }}>
        {timed.map(({ cue, at }, place) => {
          const first = cue.actions[0];
          return (
            <button
              key={cue.id}
              type="button"
              role="slider"
              aria-label={`${cueWords(t, cue, names) || t('editor.cue.nothing')}, ${whenWords(t, cue.trigger, names)}`}
              aria-valuemin={0}
              aria-valuemax={segment.duration / 1000}
              aria-valuenow={at / 1000}
              aria-valuetext={clockLength(at)}
              aria-disabled={movedTo(cue.trigger, 0, length) === null}
              data-open={open === cue.id}
              data-tip={`${clockLength(at)}  ${cueWords(t, cue, names)}`}
              className={styles['mark']}
              style={{ insetInlineStart: `${(at / length) * 100}%`, insetBlockEnd: (lanes[place] ?? 0) * LANE }}
              onPointerDown={onPointerDown(cue, at)}
              onKeyDown={onKeyDown(cue, at)}
              onClick={() => onOpen(cue.id)}
            >
              {first === undefined ? '–' : <ActionIcon kind={first.do} />}
              {dragged?.id === cue.id && <b>{clockLength(at)}</b>}
            </button>
          );
        })}
      </div>
      <div className={styles['ticks']} aria-hidden="true">
        {ticksOf(length).map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${(tick / length) * 100}%` }}>
            {clockLength(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
