/** The anchor: how fast they speak. What they like of their screen is set there, with their clicker. */
import { MonitorUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EN_WORDS_A_MINUTE, ZH_CHARACTERS_A_MINUTE } from '../../../core/forecast/reading.ts';
import { useCaps } from '../../actions/useBindings.ts';
import { useActionButton } from '../../actions/useDesk.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Settings.module.css';

const STEP = 0.05;

/** One number of speed for both languages, told in the units of each. */
export function Anchor() {
  const { t } = useTranslation();
  const ask = useAsk();
  const caps = useCaps('anchor-adjust');
  const kept = useSnapshot((snapshot) => snapshot.settings.readingRate);
  /** Where the slider is while it is moved; null: where the studio has it. */
  const [moved, setMoved] = useState<number | null>(null);
  const rate = moved ?? kept;
  const letGo = () => {
    if (moved !== null) void ask({ type: 'settings.set', readingRate: moved }).then(() => setMoved(null));
  };
  return (
    <section aria-labelledby="settings-anchor">
      <h2 id="settings-anchor">{t('settings.anchor.title')}</h2>
      <div className={styles['rows']}>
        <label htmlFor="reading-rate">{t('settings.anchor.speed')}</label>
        <span className={styles['slider']}>
          <input
            id="reading-rate"
            type="range"
            min={0.5}
            max={2}
            step={STEP}
            value={rate}
            onChange={({ target }) => setMoved(Number(target.value))}
            onPointerUp={letGo}
            onKeyUp={letGo}
            onBlur={letGo}
          />
          <output>
            {t('settings.anchor.rate', {
              characters: Math.round(rate * ZH_CHARACTERS_A_MINUTE),
              words: Math.round(rate * EN_WORDS_A_MINUTE),
            })}
          </output>
          {kept !== 1 && (
            <Button tone="quiet" onClick={() => void ask({ type: 'settings.set', readingRate: 1 })}>
              {t('settings.anchor.usual')}
            </Button>
          )}
        </span>
        <span />
        <p className={styles['help']}>{t('settings.anchor.speedHelp')}</p>
        <span>{t('settings.anchor.view')}</span>
        <span>
          <Button {...useActionButton('open-anchor')}>
            <MonitorUp size={15} aria-hidden="true" />
            {t('settings.anchor.open')}
          </Button>
          {caps !== undefined && <p className={styles['help']}>{t('settings.anchor.viewHelp', { keys: caps })}</p>}
        </span>
      </div>
    </section>
  );
}
