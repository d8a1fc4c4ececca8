/** How loud it is, one row for each input that sounds. React draws the rows; the loop moves them, and only while they are seen. */
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../../app/seat.ts';
import { useSeen } from '../../ui/useSeen.ts';
import styles from './Meters.module.css';
import { runMeters } from './meters.loop.ts';
import { HOT, LOUD, shareOf } from './needle.ts';

/** Where the bar changes its colour, for the style sheet. */
const STOPS = { '--loud': `${shareOf(LOUD) * 100}%`, '--hot': `${shareOf(HOT) * 100}%` } as CSSProperties;

/** The strip of meters. */
export function Meters() {
  const { t } = useTranslation();
  const { replica } = useSeat();
  const [inputs, setInputs] = useState<readonly string[] | null>(null);
  const strip = useRef<HTMLUListElement>(null);
  const seen = useSeen(strip);
  useEffect(() => {
    if (!seen || strip.current === null) return;
    return runMeters({
      watch: (listener) => replica.watch('meters', listener),
      strip: strip.current,
      onInputs: setInputs,
    });
  }, [seen, replica]);
  return (
    <ul ref={strip} className={styles['meters']} style={STOPS} aria-label={t('console.meters.title')}>
      {inputs === null || inputs.length === 0 ? (
        <li className={styles['none']} data-silent={inputs !== null}>
          {t(inputs === null ? 'console.meters.waiting' : 'console.meters.none')}
        </li>
      ) : (
        inputs.map((input) => (
          <li key={input} data-input={input}>
            <span title={input}>{input}</span>
            <div aria-hidden="true">
              <Bar />
              <Bar />
            </div>
          </li>
        ))
      )}
    </ul>
  );
}

function Bar() {
  return (
    <b data-channel="">
      <i />
      <u />
    </b>
  );
}
