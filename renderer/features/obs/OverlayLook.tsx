/** How the cards look and where they stand (贴片样式). A choice takes effect at once, also on what is on the picture. */
import { ArrowDownLeft, ArrowDownRight, ArrowUpLeft, ArrowUpRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PALETTES } from '../../../core/cards/card.style.ts';
import { CORNERS, MOTIONS, THEMES, WIDEST_MARGIN, type OverlayStyle } from '../../../core/cards/overlay.style.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { LookPreview } from './LookPreview.tsx';
import panel from './ObsPanel.module.css';
import styles from './OverlayLook.module.css';

const ARROWS = {
  'top-left': ArrowUpLeft,
  'top-right': ArrowUpRight,
  'bottom-left': ArrowDownLeft,
  'bottom-right': ArrowDownRight,
} as const;
const WIDE = { width: 1920, height: 1080 };
const TALL = { width: 1080, height: 1920 };
/** What the slider shows while the margin is left to the canvas; about what a wide canvas gets. */
const USUAL = 0.05;

/** The look of the overlays, with a preview of both shapes of canvas. */
export function OverlayLook() {
  const { t } = useTranslation();
  const ask = useAsk();
  const look = useSnapshot((snapshot) => snapshot.settings.overlayStyle);
  /** Where the slider is while it is moved; null: where the studio has it. */
  const [margin, setMargin] = useState<number | null>(null);
  const shown = margin === null ? look : { ...look, margin };
  const set = (change: Partial<OverlayStyle>) =>
    void ask({ type: 'overlay.style.set', style: { ...look, ...change } }).then(() => setMargin(null));
  const letGo = () => margin !== null && set({ margin });
  return (
    <section className={panel['provision']} aria-label={t('obs.look.title')}>
      <h3>{t('obs.look.title')}</h3>
      <div className={styles['previews']}>
        <LookPreview canvas={WIDE} look={shown} />
        <LookPreview canvas={TALL} look={shown} />
      </div>
      <Choice name={t('obs.look.theme')}>
        {(id) =>
          THEMES.map((theme) => (
            <label key={theme}>
              <input type="radio" name={id} checked={look.theme === theme} onChange={() => set({ theme })} />
              <i style={{ background: PALETTES[theme].paper, borderColor: PALETTES[theme].strongFill }} />
              {t(`obs.look.themes.${theme}`)}
            </label>
          ))
        }
      </Choice>
      <Choice name={t('obs.look.stack')}>{(id) => corners(id, look.stack, (stack) => set({ stack }))}</Choice>
      <Choice name={t('obs.look.clock')}>{(id) => corners(id, look.clock, (clock) => set({ clock }))}</Choice>
      <Choice name={t('obs.look.motion')}>
        {(id) =>
          MOTIONS.map((motion) => (
            <label key={motion}>
              <input type="radio" name={id} checked={look.motion === motion} onChange={() => set({ motion })} />
              {t(`obs.look.motions.${motion}`)}
            </label>
          ))
        }
      </Choice>
      <div className={styles['choice']}>
        <span>{t('obs.look.margin')}</span>
        <span className={styles['margin']}>
          <input
            type="range"
            aria-label={t('obs.look.margin')}
            min={0}
            max={WIDEST_MARGIN}
            step={0.005}
            value={shown.margin ?? USUAL}
            onChange={({ target }) => setMargin(Number(target.value))}
            onPointerUp={letGo}
            onKeyUp={letGo}
            onBlur={letGo}
          />
          <output>
            {shown.margin === null ? t('obs.look.auto') : `${(shown.margin * 100).toFixed(1).replace('.0', '')}%`}
          </output>
          {look.margin !== null && (
            <Button tone="quiet" onClick={() => set({ margin: null })}>
              {t('obs.look.toAuto')}
            </Button>
          )}
        </span>
      </div>
    </section>
  );

  function corners(id: string, chosen: OverlayStyle['stack'], choose: (corner: OverlayStyle['stack']) => void) {
    return CORNERS.map((corner) => {
      const Arrow = ARROWS[corner];
      return (
        <label key={corner} title={t(`obs.look.corners.${corner}`)}>
          <input
            type="radio"
            name={id}
            aria-label={t(`obs.look.corners.${corner}`)}
            checked={chosen === corner}
            onChange={() => choose(corner)}
          />
          <Arrow size={16} aria-hidden="true" />
        </label>
      );
    });
  }
}

function Choice({ name, children }: { readonly name: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['choice']} role="radiogroup" aria-label={name}>
      <span>{name}</span>
      <span className={styles['options']}>{children(id)}</span>
    </div>
  );
}
