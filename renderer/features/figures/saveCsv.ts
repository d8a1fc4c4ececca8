/** Reads every figure of the run and hands it to the browser as a file. */
import i18next from 'i18next';
import type { Ask } from '../../app/seat.ts';
import { figuresCsv } from './figures.csv.ts';

/** Asks the studio, then saves; a refusal is shown by `ask`. */
export async function saveFigures(ask: Ask): Promise<void> {
  const result = await ask({ type: 'figures.read', runId: null });
  if (!result.ok) return;
  const { t } = i18next;
  const csv = figuresCsv(result.value, {
    column: (column) => t(`figures.file.column.${column}`),
    figure: (figure) => t(`figures.file.figure.${figure}`),
    show: t('figures.totals'),
    yes: t('figures.file.yes'),
    no: t('figures.file.no'),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = `${t('figures.title')}-${result.value.runId.slice(0, 12)}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
