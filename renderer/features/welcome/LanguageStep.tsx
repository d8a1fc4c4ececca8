/** Step one: the language of the screens. Each is named in itself, since nobody reads the other. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../app/locales.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Welcome.module.css';

/** A press chooses at once; the page speaks it before the next step. */
export function LanguageStep({ next }: { readonly next: () => void }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const chosen = useSnapshot((snapshot) => snapshot.settings.language);
  return (
    <>
      <div className={styles['choices']} role="group" aria-label={t('welcome.language.name')}>
        {LANGUAGES.map(({ id, name, about }) => (
          <button
            key={id}
            type="button"
            lang={id}
            aria-pressed={chosen === id}
            onClick={() => void ask({ type: 'settings.set', language: id })}
          >
            <b>{name}</b>
            <span>{about}</span>
            {chosen === id && <Check size={18} aria-hidden="true" />}
          </button>
        ))}
      </div>
      <p className={styles['go']}>
        <Button tone="go" onClick={next}>
          {t('welcome.next')}
        </Button>
      </p>
    </>
  );
}
