/** The anchor's screen (主播屏): the script, the price, the time. Never a modal, never a jump of the text that is being read. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useLink, useShow, useSnapshot } from '../../app/seat.ts';
import styles from './Anchor.module.css';
import { applyView, useAnchorKeys, useAnchorView } from './anchor.view.ts';
import { NextUp } from './NextUp.tsx';
import { NoteBanner } from './NoteBanner.tsx';
import { PricePanel } from './PricePanel.tsx';
import { MustSay, Script } from './Script.tsx';
import { TopLine } from './TopLine.tsx';

/** The whole screen. */
export function Anchor() {
  const { t } = useTranslation();
  const ask = useAsk();
  const view = useAnchorView((one) => one);
  const link = useLink();
  const onAir = useShow((state) => state.onAir);
  const phase = useShow((state) => state.phase);
  const lang = useSnapshot((snapshot) => snapshot.sheet.language);
  const first = useSnapshot((snapshot) => snapshot.sheet.segments[0]);
  useAnchorKeys(() => void ask({ type: 'see-note', note: null }));
  useEffect(() => applyView(view), [view]);
  useEffect(() => {
    document.title = t('anchor.title');
  }, [t]);
  return (
    <div className={styles['anchor']} data-mirrored={view.mirrored} data-phase={phase} data-link={link}>
      <TopLine onAir={onAir} />
      <NoteBanner />
      {onAir ? (
        <main className={styles['main']}>
          <div className={styles['said']}>
            <Script key={onAir.take} segment={onAir.segment} lang={lang} />
            <MustSay lines={onAir.segment.script.mustSay} lang={lang} />
          </div>
          <PricePanel onAir={onAir} />
        </main>
      ) : (
        <main className={styles['waiting']}>
          <p>{t(phase === 'ended' ? 'anchor.ended' : 'anchor.waiting')}</p>
          {phase !== 'ended' && first && (
            <h1>
              <span>{t('anchor.waitingFirst')}</span>
              {first.title}
            </h1>
          )}
        </main>
      )}
      <NextUp />
    </div>
  );
}
