/** 双人确认: from which sum on a coupon drop needs two people. The pre-flight asks for it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CURRENCIES, formatMoney } from '../../../core/money/money.ts';
import { TWO_PERSON_SUMS } from '../../../core/runsheet/twoPerson.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Field.tsx';
import styles from './Settings.module.css';

/** One number in the sheet's currency; empty means the usual. */
export function TwoPerson() {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const kept = useSnapshot((snapshot) => snapshot.settings.twoPersonSum);
  const currency = useSnapshot((snapshot) => snapshot.sheet.currency);
  /** What is being typed; null: as the studio has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const usual = formatMoney({ minor: TWO_PERSON_SUMS[currency] * 10 ** CURRENCIES[currency], currency }, i18n.language);
  const sum = typed === null || typed.trim() === '' ? null : Number(typed.replaceAll(',', ''));
  const bad = sum !== null && !(Number.isFinite(sum) && sum >= 0);
  const keep = () => {
    if (typed === null || bad) return;
    void ask({ type: 'settings.set', twoPersonSum: sum }).then(() => setTyped(null));
  };
  return (
    <section aria-labelledby="settings-two-person">
      <h2 id="settings-two-person">{t('settings.twoPerson.title')}</h2>
      <div className={styles['rows']}>
        <label htmlFor="two-person-sum">{t('settings.twoPerson.sum', { currency })}</label>
        <span className={styles['slider']}>
          <Input
            id="two-person-sum"
            inputMode="decimal"
            aria-invalid={bad}
            placeholder={usual}
            value={typed ?? (kept === null ? '' : String(kept))}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={keep}
            onKeyDown={({ key }) => key === 'Enter' && keep()}
          />
          {kept !== null && (
            <Button tone="quiet" onClick={() => void ask({ type: 'settings.set', twoPersonSum: null })}>
              {t('settings.twoPerson.usual', { usual })}
            </Button>
          )}
        </span>
        <span />
        <p className={styles['help']}>{t('settings.twoPerson.help')}</p>
      </div>
    </section>
  );
}
