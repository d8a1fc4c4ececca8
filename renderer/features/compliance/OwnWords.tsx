/** Words typed by hand, one at a time. */
import { Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_WORD, type OwnSeverity, type OwnWord } from '../../../core/compliance/shop.words.ts';
import type { ComplianceView } from '../../../core/contract/compliance.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ComplianceSection.module.css';

/** The list that holds them. */
export const OWN_LIST = 'own-words';
const LEVELS: readonly OwnSeverity[] = ['block', 'warn', 'review'];

export interface OwnWordsProps {
  /** Whether there are any yet. */
  readonly exists: boolean;
  readonly onView: (view: ComplianceView) => void;
}

/** A row to add a word, and those that were added. */
export function OwnWords({ exists, onView }: OwnWordsProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [kept, setKept] = useState<readonly OwnWord[]>([]);
  const words = exists ? kept : [];
  const [word, setWord] = useState('');
  const [suggest, setSuggest] = useState('');
  const [severity, setSeverity] = useState<OwnSeverity>('block');
  useEffect(() => {
    if (!exists) return;
    void ask({ type: 'compliance.words', listId: OWN_LIST }).then(
      (result) => result.ok && setKept(result.value.list.words),
    );
  }, [ask, exists]);
  const keep = async (next: readonly OwnWord[]) => {
    const list = { id: OWN_LIST, name: t('compliance.newList'), on: true, words: [...next] };
    const result = await ask({ type: 'compliance.save', list });
    if (!result.ok) return false;
    setKept(next);
    onView(result.value);
    return true;
  };
  const add = async () => {
    const added = word.trim();
    if (added === '') return;
    const others = words.filter((one) => one.word !== added);
    if (!(await keep([...others, { word: added, severity, suggest: suggest.trim() }]))) return;
    setWord('');
    setSuggest('');
  };
  return (
    <form
      className={styles['own']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles['adding']}>
        <Field label={t('compliance.word')}>
          <Input value={word} maxLength={LONGEST_WORD} onChange={({ target }) => setWord(target.value)} />
        </Field>
        <Field label={t('compliance.instead')}>
          <Input value={suggest} maxLength={200} onChange={({ target }) => setSuggest(target.value)} />
        </Field>
        <Field label={t('compliance.hardness')}>
          <Select
            label={t('compliance.hardness')}
            value={severity}
            options={LEVELS.map((value) => ({ value, label: t(`compliance.severity.${value}`) }))}
            onChange={setSeverity}
          />
        </Field>
        <Button type="submit" aria-disabled={word.trim() === ''}>
          <Plus size={15} aria-hidden="true" />
          {t('compliance.addWord')}
        </Button>
      </div>
      {words.length > 0 && (
        <ul className={styles['words']} aria-label={t('compliance.newList')}>
          {words.map((one) => (
            <li key={one.word}>
              <span>{one.word}</span>
              <small>{t(`compliance.severity.${one.severity}`)}</small>
              <Button
                icon
                tone="quiet"
                aria-label={t('compliance.dropWord', { word: one.word })}
                onClick={() => void keep(words.filter((other) => other !== one))}
              >
                <X size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
