/** The shop's own lists: each on or off as a whole; what was typed by hand is a list like any other, with its words in sight. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ComplianceView, ListSummary } from '../../../core/contract/compliance.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './ComplianceSection.module.css';
import { OWN_LIST, OwnWords } from './OwnWords.tsx';

export interface WordListsProps {
  readonly lists: readonly ListSummary[];
  readonly onView: (view: ComplianceView) => void;
}

/** All lists, then a place to add a word. */
export function WordLists({ lists, onView }: WordListsProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const taken = (asked: Promise<{ readonly ok: boolean; readonly value?: ComplianceView }>) =>
    void asked.then(({ value }) => value && onView(value));
  return (
    <>
      {lists.length === 0 && <p className={styles['help']}>{t('compliance.noLists')}</p>}
      <ul className={styles['lists']}>
        {lists.map(({ id, name, on, count }) => (
          <li key={id}>
            <Switch
              label={id === OWN_LIST ? t('compliance.newList') : name}
              help={t('compliance.words', { count })}
              checked={on}
              onChange={(next) => taken(ask({ type: 'compliance.switch', listId: id, on: next }))}
            />
            <Button
              icon
              tone="quiet"
              aria-label={t('compliance.remove', { name: id === OWN_LIST ? t('compliance.newList') : name })}
              onClick={() => taken(ask({ type: 'compliance.remove', listId: id }))}
            >
              <Trash2 size={15} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <OwnWords exists={lists.some(({ id }) => id === OWN_LIST)} onView={onView} />
    </>
  );
}
