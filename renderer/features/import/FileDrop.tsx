/** Where a file comes in: dropped, picked, or pasted from a spreadsheet. */
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './Import.module.css';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.json,.html,.htm';

/** @param busy the name of the file that is being read, null for none. */
export function FileDrop({ busy, onFile }: { readonly busy: string | null; readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  usePaste(onFile, t('sheets.draft.pasted'));
  return (
    <div
      className={styles['drop']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <FileUp size={28} aria-hidden="true" />
      {busy !== null ? (
        <p role="status">{t('sheets.import.busy', { name: busy })}</p>
      ) : (
        <>
          <p>{t('sheets.draft.drop')}</p>
          <Button onClick={() => input.current?.click()}>{t('sheets.import.pick')}</Button>
          <p className={styles['kinds']}>{t('sheets.draft.kinds')}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

/** Cells that are pasted anywhere on the page, as a file. A spreadsheet's HTML knows merged cells; its text is the next best. */
function usePaste(onFile: (file: File) => void, name: string): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData: data } = event;
      if (data === null || (target instanceof HTMLElement && target.closest('input, textarea') !== null)) return;
      const [file] = data.files;
      const html = data.getData('text/html');
      const text = data.getData('text/plain');
      if (file) onFile(file);
      else if (/<table/i.test(html)) onFile(new File([html], `${name}.html`));
      else if (text.includes('\n') || text.includes('\t')) onFile(new File([text], `${name}.tsv`));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFile, name]);
}
