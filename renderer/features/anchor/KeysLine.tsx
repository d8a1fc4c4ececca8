/** The anchor's keys in one line, while there is nothing to read: those that are set, a clicker's too. */
import { useTranslation } from 'react-i18next';
import type { AnchorAction } from '../../actions/actions.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useBindings.ts';
import styles from './Anchor.module.css';

const TOLD = {
  auto: ['anchor-auto'],
  lines: ['anchor-on', 'anchor-back'],
  move: ['anchor-up', 'anchor-down'],
  size: ['anchor-larger', 'anchor-smaller'],
  length: ['anchor-shorter', 'anchor-longer'],
  mirror: ['anchor-mirror'],
  theme: ['anchor-theme'],
  full: ['anchor-full'],
  seen: ['anchor-seen'],
  adjust: ['anchor-adjust'],
} as const satisfies Readonly<Record<string, readonly AnchorAction[]>>;

/** Each thing with the first key of its actions; what has no key is not told. */
export function KeysLine() {
  const { t } = useTranslation();
  const bindings = useBindings();
  return (
    <ul className={styles['keys']} aria-label={t('anchor.keys.title')}>
      {(Object.keys(TOLD) as readonly (keyof typeof TOLD)[]).map((what) => {
        const chords = TOLD[what].flatMap((id) => bindings.get(id)?.slice(0, 1) ?? []);
        if (chords.length === 0) return null;
        return (
          <li key={what}>
            {chords.map((chord) => (
              <kbd key={chord}>{capsOf(chord)}</kbd>
            ))}
            {t(`anchor.keys.${what}`)}
          </li>
        );
      })}
    </ul>
  );
}
