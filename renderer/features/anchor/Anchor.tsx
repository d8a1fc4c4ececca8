/** The anchor's screen (主播屏): the script, the price, the time. Never a modal, never a spinner, never a jump of the text that is being read. */
import { useEffect, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink, useShow, useSnapshot } from '../../app/seat.ts';
import { Adjust } from './Adjust.tsx';
import styles from './Anchor.module.css';
import { useAnchorScreen } from './anchor.store.ts';
import { followDisplay, useAnchorView } from './anchor.view.ts';
import { KeysLine } from './KeysLine.tsx';
import { NextUp } from './NextUp.tsx';
import { NoteBanner } from './NoteBanner.tsx';
import { PricePanel } from './PricePanel.tsx';
import { Script } from './Script.tsx';
import { TopLine } from './TopLine.tsx';
import { Tray } from './Tray.tsx';
import { useAnchorKeys } from './useAnchorKeys.ts';
import { useSeenPress } from './useSeen.ts';
import { useAnchorTheme } from './useAnchorTheme.ts';
import { useWakeLock } from './useWakeLock.ts';

/** The whole screen. */
export function Anchor() {
  const { t } = useTranslation();
  const view = useAnchorView((one) => one);
  const adjusting = useAnchorScreen((screen) => screen.adjusting);
  const link = useLink();
  const onAir = useShow((state) => state.onAir);
  const phase = useShow((state) => state.phase);
  const lang = useSnapshot((snapshot) => snapshot.sheet.language);
  const seen = useSeenPress();
  useAnchorKeys(seen);
  useWakeLock();
  useAnchorTheme(view.theme);
  useEffect(() => {
    window.addEventListener('resize', followDisplay);
    return () => window.removeEventListener('resize', followDisplay);
  }, []);
  useEffect(() => {
    document.title = t('anchor.title');
  }, [t]);
  const likes = {
    '--scale': view.scale,
    '--measure': view.measure === 0 ? 'none' : `${view.measure}em`,
    '--reading': view.reading,
  } as CSSProperties;
  return (
    <div className={styles['anchor']} style={likes} data-mirror={view.mirror} data-phase={phase} data-link={link}>
      <TopLine onAir={onAir} />
      <NoteBanner seen={seen} />
      {onAir ? (
        <main className={styles['main']}>
          <div className={styles['said']}>
            <Script key={onAir.take} onAir={onAir} lang={lang} />
            <Tray onAir={onAir} seen={seen} lang={lang} />
          </div>
          <PricePanel key={onAir.take} onAir={onAir} />
        </main>
      ) : (
        <Waiting />
      )}
      {adjusting === null ? <NextUp /> : <Adjust like={adjusting} />}
    </div>
  );
}

/** Before the show and after it. */
function Waiting() {
  const { t } = useTranslation();
  const ended = useShow((state) => state.phase === 'ended');
  const first = useSnapshot((snapshot) => snapshot.sheet.segments[0]);
  return (
    <main className={styles['waiting']}>
      <p>{t(ended ? 'anchor.ended' : 'anchor.waiting')}</p>
      {!ended && first && (
        <h1>
          <span>{t('anchor.waitingFirst')}</span>
          {first.title}
        </h1>
      )}
      {!ended && <KeysLine />}
    </main>
  );
}
