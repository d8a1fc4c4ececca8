/** Edits that met somebody else's: both sides, and who decides is this person. They stay until decided; nothing of them is lost. */
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useDoc, useDocState } from '../doc.ts';
import { select } from '../editor.store.ts';
import styles from './Clashes.module.css';
import { clashCell, clashPlace, clashWords } from './clashWords.ts';

/** Lines drawn of one edit. */
const SHOWN = 4;

export function Clashes() {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const { clashed, sheet } = useDocState();
  return (
    <div role="alert">
      {clashed.map(({ edit, clashes }) => (
        <section key={edit} className={styles['clash']} aria-label={t('editor.clash.title')}>
          <GitCompareArrows size={16} aria-hidden="true" />
          <ul>
            {clashes.slice(0, SHOWN).map((clash) => {
              const cell = clashCell(clash, sheet)[0];
              return (
                <li key={`${clash.of} ${clash.id} ${clash.path.join('.')}`}>
                  <button
                    type="button"
                    disabled={cell === undefined}
                    onClick={() => cell !== undefined && select({ row: cell.row, column: cell.column || 'title' })}
                  >
                    {clashPlace(t, clash, sheet)}
                  </button>
                  <span lang={sheet.language}>{clashWords(t, clash, i18n.language)}</span>
                </li>
              );
            })}
            {clashes.length > SHOWN && <li>{t('editor.clash.more', { count: clashes.length - SHOWN })}</li>}
          </ul>
          <Button onClick={() => doc.decide(edit, 'mine')}>{t('editor.clash.mine')}</Button>
          <Button onClick={() => doc.decide(edit, 'theirs')}>{t('editor.clash.theirs')}</Button>
        </section>
      ))}
    </div>
  );
}
