/** Late: the button beside over/under that appears when the show is a minute or more behind, and in its panel three ways back. */
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readingLeft } from '../../../core/forecast/reading.left.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { clockLength, signedLength } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './Late.module.css';
import { brokenWords } from './replan.words.ts';
import { useReplans } from './useReplans.ts';
import { Way } from './Way.tsx';

/** Nothing while the show is in time. */
export function Late() {
  const { t } = useTranslation();
  const found = useReplans();
  const [open, setOpen] = useState(false);
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const rate = useSnapshot((snapshot) => snapshot.settings.readingRate);
  if (found === null) return null;
  const { made, now } = found;
  const reading = state.onAir === null ? null : readingLeft(state, state.onAir, sheet, now, rate);
  return (
    <Popover
      takesFocus={false}
      open={open}
      onOpenChange={setOpen}
      title={t('replan.title', { late: clockLength(made.late) })}
      trigger={
        <Button className={styles['late']}>
          <Hourglass size={14} aria-hidden="true" />
          {t('replan.late')}
        </Button>
      }
    >
      <div className={styles['ways']}>
        {reading !== null && reading.tight && (
          <p>
            {t('replan.reading', {
              needed: clockLength(reading.needed),
              left: signedLength(reading.left).replace('+', ''),
            })}
          </p>
        )}
        {made.broken.length > 0 && <p>{t('replan.nothing', { broken: brokenWords(made.broken, t) })}</p>}
        {made.plans.length === 0 && <p>{t('replan.none')}</p>}
        <ul>
          {made.plans.map((plan) => (
            <Way
              key={plan.kind}
              plan={plan}
              late={made.late}
              promised={made.broken.length > 0}
              onTaken={() => setOpen(false)}
            />
          ))}
        </ul>
      </div>
    </Popover>
  );
}
