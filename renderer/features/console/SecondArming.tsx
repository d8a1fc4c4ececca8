/** 双人确认: one person has armed the cue, another types back what it costs. In the cue's own row; nothing pops up and nothing is blocked. */
import { ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { TYPING_TRIES } from '../../../core/show/decide.arming.ts';
import type { AwaitedSecond } from '../../../core/show/show.state.ts';
import { toType } from '../../../core/show/show.typedBack.ts';
import { useAsk, useSeat } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { byWords } from './byWords.ts';
import styles from './SecondArming.module.css';

export interface SecondArmingProps {
  readonly cueId: string;
  readonly second: AwaitedSecond;
}

/** The form of the second person; whoever armed it reads that somebody else has to. */
export function SecondArming({ cueId, second }: SecondArmingProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const own = useStore(useSeat().store, ({ view }) => view.person === second.person) && !second.alone;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const put = (field: string, text: string) => setTyped((before) => ({ ...before, [field]: text }));
  const confirm = async () => {
    const lines = second.spends.map((_, n) => ({
      value: typed[`${n}.value`] ?? '',
      quantity: typed[`${n}.quantity`] ?? '',
    }));
    const result = await ask({ type: 'confirm-arm', cueId, typed: lines });
    if (!result.ok) setTyped({});
  };
  return (
    <form
      className={styles['second']}
      aria-label={t('console.second.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p>
        <ShieldQuestion size={16} aria-hidden="true" />
        <span>
          <strong>{t(`console.second.why.${second.why}`)}</strong>{' '}
          {t(second.alone ? 'console.second.alone' : own ? 'console.second.own' : 'console.second.other', {
            by: byWords(t, second.by),
          })}
        </span>
      </p>
      {!own && (
        <div className={styles['fields']}>
          {second.spends.map((spend, n) => {
            const asked = toType(spend, second.why);
            const field = (part: 'value' | 'quantity', label: string, placeholder: string) => (
              <Field key={part} label={label} className={styles['field']}>
                <Input
                  name={`confirm-${cueId}`}
                  inputMode={asked.value === 'name' && part === 'value' ? 'text' : 'decimal'}
                  placeholder={placeholder}
                  value={typed[`${n}.${part}`] ?? ''}
                  onChange={({ target }) => put(`${n}.${part}`, target.value)}
                />
              </Field>
            );
            return (
              <div key={n} className={styles['spend']}>
                {field(
                  'value',
                  t(`console.second.${spend.what}.${asked.value}`, { name: spend.name }),
                  t('console.second.typeBack'),
                )}
                {asked.quantity && field('quantity', t('console.second.quantity'), t('console.second.typeBack'))}
              </div>
            );
          })}
          <Button type="submit" tone="armed">
            {t('console.second.confirm')}
          </Button>
        </div>
      )}
      {second.wrong > 0 && (
        <p className={styles['wrong']} role="status">
          {t('console.second.wrong', { count: second.wrong, left: TYPING_TRIES - second.wrong })}
        </p>
      )}
    </form>
  );
}
