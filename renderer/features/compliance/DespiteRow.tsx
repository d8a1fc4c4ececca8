/** Sending in spite of forbidden words: the sender says why, and that is written down. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlainInput } from '../../ui/PlainInput.tsx';
import styles from './DespiteRow.module.css';

const LONGEST = 300;

export interface DespiteRowProps {
  readonly words: readonly string[];
  readonly onSend: (reason: string) => void;
  readonly onBack: () => void;
}

/** The second of two steps. Esc goes back to the text. */
export function DespiteRow({ words, onSend, onBack }: DespiteRowProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => reason.trim() !== '' && onSend(reason.trim());
  return (
    <Notice tone="warn">
      <p>{t('compliance.note.why', { words: words.join('、') })}</p>
      <div className={styles['row']}>
        <PlainInput
          ref={field}
          value={reason}
          maxLength={LONGEST}
          aria-label={t('compliance.note.reason')}
          placeholder={t('compliance.note.reason')}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onBack();
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button tone="armed" aria-disabled={reason.trim() === ''} onClick={send}>
          {t('compliance.note.send')}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {t('compliance.note.back')}
        </Button>
      </div>
    </Notice>
  );
}
