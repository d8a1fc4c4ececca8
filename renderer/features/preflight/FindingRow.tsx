/** One finding: why in plain words, where (a press goes there), where the rule comes from, and the one press that mends it. */
import { ArrowRight, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { consoleStore } from '../console/console.store.ts';
import { select } from '../editor/editor.store.ts';
import styles from './Preflight.module.css';
import type { Item } from './preflight.items.ts';
import { TONES } from './preflight.tones.ts';
import { useFix } from './useFix.ts';

/** A row of the list. */
export function FindingRow({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const { fix, busy } = useFix();
  const { place, obs } = item;
  const Sign = TONES[item.severity].sign;
  return (
    <li className={styles['finding']} data-severity={item.severity}>
      <Sign size={17} aria-label={t(`preflight.severity.${item.severity}`)} />
      <div>
        <p className={styles['why']}>{item.why}</p>
        {place !== null && (
          <p className={styles['where']}>
            <Button tone="quiet" onClick={() => showSegment(place.segmentId, item.column)}>
              {t('preflight.place', { row: place.row, title: place.title })}
              <ArrowRight size={13} aria-hidden="true" />
            </Button>
            {place.columns !== '' && <span>{place.columns}</span>}
          </p>
        )}
        {item.source !== '' && <p className={styles['source']}>{item.source}</p>}
      </div>
      {item.fix !== null && (
        <Button disabled={busy} onClick={() => void fix(item)}>
          <Wrench size={14} aria-hidden="true" />
          {item.fix.words}
        </Button>
      )}
      {obs && (
        <Button onClick={showObs}>
          {t('preflight.toObs')}
          <ArrowRight size={13} aria-hidden="true" />
        </Button>
      )}
    </li>
  );
}

function showSegment(segmentId: string, column: Item['column']): void {
  select({ row: segmentId, column: column ?? 'title' });
  goTo('editor');
}

function showObs(): void {
  consoleStore.setState({ tab: 'obs' });
  goTo('console');
}
