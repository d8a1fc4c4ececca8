/** What is not the show's: the palette, the other screens' windows, and a menu for layout, theme, language and keys. */
import { Menu as MenuIcon, MonitorPlay, MonitorUp, Search } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionButton } from '../../actions/useDesk.ts';
import { later } from '../../app/later.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TopBar.module.css';

const More = later(() => import('./More.tsx').then((one) => one.More));

/** The end of the top line. */
export function Tools() {
  const { t } = useTranslation();
  return (
    <div className={styles['tools']}>
      <Button tone="quiet" icon aria-label={t('action.palette')} {...useActionButton('palette')}>
        <Search size={16} aria-hidden="true" />
      </Button>
      <Button tone="quiet" icon aria-label={t('action.open-anchor')} {...useActionButton('open-anchor')}>
        <MonitorUp size={16} aria-hidden="true" />
        <span className={styles['word']}>{t('common.screen.anchor')}</span>
      </Button>
      <Button tone="quiet" icon aria-label={t('action.open-monitor')} {...useActionButton('open-monitor')}>
        <MonitorPlay size={16} aria-hidden="true" />
        <span className={styles['word']}>{t('common.screen.monitor')}</span>
      </Button>
      <Suspense
        fallback={
          <Button tone="quiet" icon aria-disabled="true" aria-label={t('common.more')}>
            <MenuIcon size={16} aria-hidden="true" />
          </Button>
        }
      >
        <More />
      </Suspense>
    </div>
  );
}
