/** Language and theme. */
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../app/locales.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { setTheme, THEMES, useTheme } from '../../app/theme.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Settings.module.css';

/** The language is the studio's, the theme this machine's. */
export function Looks() {
  const { t } = useTranslation();
  const ask = useAsk();
  const theme = useTheme();
  const language = useSnapshot((snapshot) => snapshot.settings.language);
  return (
    <section aria-labelledby="settings-looks">
      <h2 id="settings-looks">{t('settings.looks.title')}</h2>
      <div className={styles['rows']}>
        <span>{t('settings.looks.language')}</span>
        <Segmented
          label={t('settings.looks.language')}
          value={language}
          options={LANGUAGES.map(({ id, name }) => ({ value: id, label: <span lang={id}>{name}</span> }))}
          onChange={(next) => void ask({ type: 'settings.set', language: next })}
        />
        <span>{t('settings.looks.theme')}</span>
        <Segmented
          label={t('settings.looks.theme')}
          value={theme}
          options={THEMES.map((one) => ({ value: one, label: t(`settings.looks.themes.${one}`) }))}
          onChange={setTheme}
        />
      </div>
    </section>
  );
}
