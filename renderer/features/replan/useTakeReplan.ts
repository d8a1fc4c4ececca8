/** Takes a way back: one edit of what is still to come, told to everybody, undone like any other, and written into the as-run log. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Replan } from '../../../core/forecast/replan.ts';
import type { Duration } from '../../../core/time/time.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import { toast } from '../../ui/toasts.ts';

/** Names this page among the writers of a sheet. */
const WRITER = crypto.randomUUID();

/** The press, and whether one is under way. */
export function useTakeReplan(onTaken: () => void) {
  const { t } = useTranslation();
  const ask = useAsk();
  const sheetId = useSnapshot((snapshot) => snapshot.sheet.id);
  const revision = useSnapshot((snapshot) => snapshot.revision);
  const [busy, setBusy] = useState(false);
  const take = useCallback(
    async ({ kind, wins, touches, op }: Replan, late: Duration) => {
      setBusy(true);
      const edit = { sheetId, edit: crypto.randomUUID(), writer: WRITER, base: revision, onClash: 'ask', op } as const;
      const done = await ask({ type: 'sheet.edit', ...edit });
      setBusy(false);
      if (!done.ok) return;
      if (!done.value.done) return toast('warn', t('replan.clash'));
      onTaken();
      void ask({ type: 'replan', way: kind, late, wins, segments: touches.map(({ title }) => title) });
      const undo = () =>
        void ask({ type: 'sheet.undo', sheetId, edit: crypto.randomUUID(), writer: WRITER, onClash: 'ask' });
      toast('good', t('replan.done', { kind: t(`replan.kind.${kind}`) }), { label: t('replan.undo'), run: undo });
    },
    [ask, sheetId, revision, t, onTaken],
  );
  return { take, busy };
}
