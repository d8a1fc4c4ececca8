/** Mends a finding: an edit like any other, so it is taken back like any other. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { toast } from '../../ui/toasts.ts';
import type { Item } from './preflight.items.ts';

/** Names this page among the writers of a sheet. */
const WRITER = crypto.randomUUID();

/** The press, and whether one is under way. */
export function useFix(): { readonly fix: (item: Item) => Promise<void>; readonly busy: boolean } {
  const { t } = useTranslation();
  const ask = useAsk();
  const sheetId = useSnapshot((snapshot) => snapshot.sheet.id);
  const revision = useSnapshot((snapshot) => snapshot.revision);
  const [busy, setBusy] = useState(false);
  const fix = useCallback(
    async ({ fix: one, place }: Item) => {
      if (one === null) return;
      setBusy(true);
      const edit = {
        sheetId,
        edit: crypto.randomUUID(),
        writer: WRITER,
        base: revision,
        onClash: 'ask',
        op: one.op,
      } as const;
      const done = await ask({ type: 'sheet.edit', ...edit });
      setBusy(false);
      if (!done.ok) return;
      if (!done.value.done) return toast('warn', t('preflight.clash'));
      const takeBack = () =>
        void ask({ type: 'sheet.undo', sheetId, edit: crypto.randomUUID(), writer: WRITER, onClash: 'ask' });
      toast('good', t('preflight.mended', { row: place?.row ?? '', words: one.words }), {
        label: t('preflight.undo'),
        run: takeBack,
      });
    },
    [ask, sheetId, revision, t],
  );
  return { fix, busy };
}
