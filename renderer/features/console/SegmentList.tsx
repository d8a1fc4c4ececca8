/** The run sheet down the left side: what has been, what is on air, what comes, and when. */
import { CornerDownLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { useArmed } from '../../ui/arm.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useConsole } from './console.store.ts';
import type { Presses } from '../../actions/presses.ts';
import styles from './SegmentList.module.css';
import { SegmentRow } from './SegmentRow.tsx';
import { standingSegment } from './standing.ts';

/** The list of segments with its jump bar. */
export function SegmentList({ presses }: { readonly presses: Presses }) {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const state = useShow((show) => show);
  const selected = useConsole((one) => one.selected);
  const list = useRef<HTMLOListElement>(null);
  const onAirId = state.onAir?.segment.id;
  const next = standingSegment(state, sheet);

  useEffect(() => {
    // Two of what has been stay in sight above the one on air; the rest of the list is what comes.
    const row = list.current?.querySelector<HTMLElement>('[aria-current=true]');
    const box = list.current;
    const above = row?.previousElementSibling?.previousElementSibling ?? list.current?.firstElementChild;
    if (box && above instanceof HTMLElement) box.scrollTo({ top: above.offsetTop, behavior: 'smooth' });
  }, [onAirId]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <Panel
      first
      title={sheet.title || t('common.untitled')}
      aside={
        state.startedAt === null
          ? t('console.segments.count', { count: sheet.segments.length })
          : t('console.segments.legend')
      }
      className={styles['panel']}
      bodyClassName={styles['scroll']}
    >
      <ol
        ref={list}
        className={styles['list']}
        role="listbox"
        tabIndex={0}
        aria-label={t('console.segments.title')}
        aria-activedescendant={selected === null ? undefined : `segment-${selected}`}
      >
        {sheet.segments.map((segment, index) => (
          <SegmentRow
            key={segment.id}
            segment={segment}
            index={index}
            link={sheet.products.find((product) => product.id === segment.offer?.productId)?.link ?? null}
            selected={selected === segment.id}
            next={next?.id === segment.id}
          />
        ))}
      </ol>
      <JumpBar presses={presses} />
    </Panel>
  );
}

function JumpBar({ presses }: { readonly presses: Presses }) {
  const { t } = useTranslation();
  const selected = useConsole((one) => one.selected);
  const segment = useSnapshot(({ sheet }) => sheet.segments.find((one) => one.id === selected));
  const onAir = useShow((state) => state.onAir?.segment.id);
  const armed = useArmed(`jump:${selected ?? ''}`);
  const can = segment !== undefined && onAir !== undefined && onAir !== segment.id;
  return (
    <div className={styles['jump']} data-armed={armed}>
      {segment && can ? (
        <>
          <span className={styles['jumpTo']}>
            {segment.number} {segment.title}
          </span>
          <Button tone={armed ? 'armed' : 'plain'} onClick={() => presses.jump(segment.id)}>
            {armed ? t('console.segments.jumpArmed') : t('console.segments.jump')}
            <CornerDownLeft size={14} aria-hidden="true" />
          </Button>
        </>
      ) : (
        <span className={styles['hint']}>
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('console.segments.hint')}
          </span>
          <span>
            <Kbd>↵</Kbd> {t('console.segments.jumpHint')}
          </span>
        </span>
      )}
    </div>
  );
}
