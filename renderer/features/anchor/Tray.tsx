/** The strip under the script, always as high: which must-say lines are open, and viewers' question. */
import { CircleCheckBig, CircleDashed, MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unsaidOf } from '../../../core/show/apply.words.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useCaps } from '../../actions/useBindings.ts';
import { useAnchorScreen } from './anchor.store.ts';
import { QuestionCardView } from './QuestionCardView.tsx';
import styles from './Tray.module.css';
import { useShow } from '../../app/seat.ts';
import type { SeenPress } from './useSeen.ts';

/** The strip. It never changes its height, so that the script above it never moves. */
export function Tray({
  onAir,
  seen,
  lang,
}: {
  readonly onAir: OnAir;
  readonly seen: SeenPress;
  readonly lang: string;
}) {
  const { t } = useTranslation();
  const [question, ...others] = useShow((state) => state.questions);
  const { at, blocked } = useAnchorScreen((screen) => screen.reading);
  const caps = useCaps('anchor-seen');
  const all = new Set(onAir.segment.script.mustSay).size;
  const open = unsaidOf(onAir);
  const Icon = open.length === 0 ? CircleCheckBig : CircleDashed;
  return (
    <div className={styles['tray']} data-asked={question !== undefined}>
      {all > 0 && (
        <div className={styles['mustSay']} data-open={open.length > 0}>
          <p>
            <Icon aria-hidden="true" />
            <b>{t('anchor.mustSay.count', { said: all - open.length, all })}</b>
          </p>
          {at !== null ? (
            <button type="button" onClick={seen} data-blocked={blocked}>
              {t(blocked ? 'anchor.mustSay.first' : 'anchor.mustSay.confirm')} {caps !== undefined && <kbd>{caps}</kbd>}
            </button>
          ) : (
            <p lang={lang} className={styles['line']}>
              {open[0]}
            </p>
          )}
        </div>
      )}
      <div className={styles['question']} role="status">
        {question && <QuestionCardView question={question} others={others.length} lang={lang} />}
        {!question && all === 0 && (
          <p className={styles['none']}>
            <MessageCircleQuestion aria-hidden="true" /> {t('anchor.question.none')}
          </p>
        )}
      </div>
    </div>
  );
}
