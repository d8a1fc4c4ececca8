/** The anchor's likes, in the bottom line while they are being adjusted: by a clicker, by keys, by a finger. It covers nothing. */
import type { TFunction } from 'i18next';
import { Maximize, Minus, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { adjust } from './anchor.store.ts';
import { CHOICES, stepLike, useAnchorView, type AnchorView, type Like } from './anchor.view.ts';
import styles from './Adjust.module.css';
import { toggleFullScreen } from './useAnchorKeys.ts';

/** The row of likes; `like` is the one that the clicker changes. */
export function Adjust({ like }: { readonly like: Like }) {
  const { t } = useTranslation();
  const view = useAnchorView((one) => one);
  const step = (one: Like, by: 1 | -1) => {
    adjust(one);
    stepLike(one, by);
  };
  return (
    <footer className={styles['adjust']} aria-label={t('anchor.adjust.title')}>
      {(Object.keys(CHOICES) as readonly Like[]).map((one) => (
        <div key={one} role="group" aria-label={t(`anchor.adjust.${one}`)} data-chosen={one === like}>
          <button type="button" aria-label={t('anchor.adjust.less')} onClick={() => step(one, -1)}>
            <Minus aria-hidden="true" />
          </button>
          <span>
            <i>{t(`anchor.adjust.${one}`)}</i>
            <b aria-live="polite">{worded(t, view, one)}</b>
          </span>
          <button type="button" aria-label={t('anchor.adjust.more')} onClick={() => step(one, 1)}>
            <Plus aria-hidden="true" />
          </button>
        </div>
      ))}
      <button type="button" aria-label={t('anchor.adjust.full')} onClick={toggleFullScreen}>
        <Maximize aria-hidden="true" />
      </button>
      <button type="button" aria-label={t('common.close')} onClick={() => adjust(null)}>
        <X aria-hidden="true" />
      </button>
    </footer>
  );
}

/** A like's value in words. */
function worded(t: TFunction, view: AnchorView, like: Like): string {
  switch (like) {
    case 'scale':
      return `${Math.round(view.scale * 100)}%`;
    case 'measure':
      return view.measure === 0 ? t('anchor.adjust.wide') : t('anchor.adjust.letters', { count: view.measure });
    case 'mirror':
      return t(`anchor.adjust.mirrors.${view.mirror}`);
    case 'theme':
      return t(`anchor.adjust.themes.${view.theme}`);
    case 'reading':
      return `${Math.round(view.reading * 100)}%`;
    case 'auto':
      return t(view.auto ? 'anchor.adjust.autoOn' : 'anchor.adjust.autoOff');
    default:
      return like satisfies never;
  }
}
