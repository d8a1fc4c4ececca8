/** 花钱的护栏: from where on a drop needs two people, what one show may give away, and from when on stock is low. */
import { useTranslation } from 'react-i18next';
import { CURRENCIES, formatMoney } from '../../../core/money/money.ts';
import { TWO_PERSON_SUMS } from '../../../core/runsheet/twoPerson.ts';
import type { GuardPatch } from '../../../core/show/show.guards.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { cx } from '../../ui/cx.ts';
import { Switch } from '../../ui/Switch.tsx';
import { NumberRow } from './NumberRow.tsx';
import styles from './Settings.module.css';

/** The limits of one person, of one show, and of stock. */
export function TwoPerson() {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const sum = useSnapshot((snapshot) => snapshot.settings.twoPersonSum);
  const guards = useSnapshot((snapshot) => snapshot.settings.guards);
  const currency = useSnapshot((snapshot) => snapshot.sheet.currency);
  const keep = (change: GuardPatch) => ask({ type: 'guards.set', guards: change });
  const usual = formatMoney({ minor: TWO_PERSON_SUMS[currency] * 10 ** CURRENCIES[currency], currency }, i18n.language);
  const { moderator } = guards;
  return (
    <>
      <section aria-labelledby="settings-two-person">
        <h2 id="settings-two-person">{t('settings.twoPerson.title')}</h2>
        <div className={cx(styles['rows'], styles['numbers'])}>
          <NumberRow
            id="two-person-sum"
            label={t('settings.twoPerson.sum', { currency })}
            value={sum}
            empty={usual}
            onKeep={(twoPersonSum) => keep({ twoPersonSum })}
          />
          <NumberRow
            id="two-person-quantity"
            label={t('settings.twoPerson.quantity')}
            value={guards.quantity}
            empty={t('settings.twoPerson.any')}
            whole
            onKeep={(quantity) => keep({ quantity })}
          />
          <NumberRow
            id="two-person-moderator"
            label={t('settings.twoPerson.moderatorSum', { currency })}
            value={moderator.sum}
            empty="0"
            onKeep={(value) => keep({ moderator: { sum: value ?? 0 } })}
          />
          <NumberRow
            id="two-person-moderator-quantity"
            label={t('settings.twoPerson.moderatorQuantity')}
            value={moderator.quantity}
            empty={t('settings.twoPerson.any')}
            whole
            onKeep={(quantity) => keep({ moderator: { quantity } })}
          />
          <span id="one-person">{t('settings.twoPerson.onePerson')}</span>
          <span>
            <Switch
              label={t('settings.twoPerson.onePersonOn')}
              checked={guards.onePerson}
              onChange={(onePerson) => void keep({ onePerson })}
            />
          </span>
          <span />
          <p className={styles['help']}>{t('settings.twoPerson.help')}</p>
        </div>
      </section>
      <section aria-labelledby="settings-caps">
        <h2 id="settings-caps">{t('settings.caps.title')}</h2>
        <div className={cx(styles['rows'], styles['numbers'])}>
          <NumberRow
            id="caps-budget"
            label={t('settings.caps.budget', { currency })}
            value={guards.budget}
            empty={t('settings.caps.none')}
            onKeep={(budget) => keep({ budget })}
          />
          <NumberRow
            id="caps-coupons"
            label={t('settings.caps.coupons')}
            value={guards.coupons}
            empty={t('settings.caps.none')}
            whole
            onKeep={(coupons) => keep({ coupons })}
          />
          <NumberRow
            id="caps-floor"
            label={t('settings.caps.floor')}
            value={guards.stockFloor}
            empty="10"
            whole
            onKeep={(floor) => keep({ stockFloor: floor ?? 10 })}
          />
          <span />
          <p className={styles['help']}>{t('settings.caps.help')}</p>
        </div>
      </section>
    </>
  );
}
