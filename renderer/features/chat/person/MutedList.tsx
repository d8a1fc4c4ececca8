/** Who is muted in this show, with the way back for each. */
import { useTranslation } from 'react-i18next';
import { viewerKey } from '../../../../core/show/show.muted.ts';
import { useShow } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from '../Chat.module.css';
import { mutedWords } from '../chat.words.ts';
import { useUnmute } from '../useMuted.ts';

/** Nothing while nobody is. */
export function MutedList() {
  const { t } = useTranslation();
  const muted = useShow((state) => state.muted);
  const wallOffset = useShow((state) => state.wallOffset);
  const unmute = useUnmute();
  if (muted.length === 0) return null;
  const title = t('chat.muted.title', { count: muted.length });
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul className={styles['muted']} aria-label={title}>
        {muted.toReversed().map((one) => (
          <li key={viewerKey(one)}>
            <span>
              {one.person.name} <small>{mutedWords(t, one, wallOffset)}</small>
            </span>
            <Button aria-label={t('chat.muted.unmuteNamed', { name: one.person.name })} onClick={() => unmute(one)}>
              {t('chat.line.unmute')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
