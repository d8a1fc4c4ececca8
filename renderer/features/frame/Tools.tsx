/** What is not the show's: the anchor's window, light or dark, the language, the keys. */
import { Keyboard, Moon, MonitorUp, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setTheme, useTheme } from '../../app/theme.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { consoleStore } from '../console/console.store.ts';
import { openAnchor } from './openAnchor.ts';
import styles from './TopBar.module.css';

/** The end of the top line. */
export function Tools() {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const next = useTheme() === 'light' ? 'dark' : 'light';
  return (
    <div className={styles['tools']}>
      <Button tone="quiet" icon aria-label={t('console.header.anchor')} onClick={() => void openAnchor(ask)}>
        <MonitorUp size={16} aria-hidden="true" />
      </Button>
      <Button tone="quiet" icon aria-label={t(`common.theme.${next}`)} onClick={() => setTheme(next)}>
        {next === 'light' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t('common.language.switch')}
        aria-keyshortcuts="L"
        onClick={() => void ask({ type: 'settings.set', language: i18n.language === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('common.language.short')}
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t('console.header.keys')}
        aria-keyshortcuts="?"
        onClick={() => consoleStore.setState((state) => ({ keysShown: !state.keysShown }))}
      >
        <Keyboard size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
