/** Importing one run sheet at a time, and what came of it. */
import { useCallback, useState } from 'react';
import type { ImportReport } from '../../../core/contract/import.schema.ts';
import { useAsk } from '../../app/seat.ts';
import { base64Of, LARGEST_FILE } from './importFile.ts';

const IMPORT_DEADLINE = 60_000;

export type Importing =
  | { readonly step: 'idle' }
  | { readonly step: 'busy'; readonly name: string }
  | { readonly step: 'too-big' }
  | { readonly step: 'done'; readonly report: ImportReport };

/** The import's state and the way to begin one. `onDone` is called after a file was taken. */
export function useImport(onDone: () => void): readonly [Importing, (file: File) => void] {
  const ask = useAsk();
  const [importing, setImporting] = useState<Importing>({ step: 'idle' });
  const begin = useCallback(
    (file: File) => {
      if (file.size > LARGEST_FILE) return setImporting({ step: 'too-big' });
      setImporting({ step: 'busy', name: file.name });
      void base64Of(file)
        .then((content) => ask({ type: 'sheet.import', name: file.name, content }, IMPORT_DEADLINE))
        .then((result) => {
          setImporting(result.ok ? { step: 'done', report: result.value } : { step: 'idle' });
          if (result.ok && result.value.sheet !== null) onDone();
        })
        .catch(() => setImporting({ step: 'idle' }));
    },
    [ask, onDone],
  );
  return [importing, begin];
}
