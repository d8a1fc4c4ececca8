/** The first rows of the table as the file has them: the headers are marked, and a press on another row says that they are there. */
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import styles from './Import.module.css';

export interface HeaderRowProps {
  readonly top: readonly (readonly string[])[];
  /** Index of the header row, null when none was found. */
  readonly at: number | null;
  readonly rows: 1 | 2;
  readonly onPick: (row: number) => void;
}

/** A small table whose rows are chosen by a button at their start. */
export function HeaderRow({ top, at, rows, onPick }: HeaderRowProps) {
  const { t } = useTranslation();
  const isHead = (row: number) => at !== null && row >= at && row < at + rows;
  /** Rows are counted as the list of problems counts them: from the first under the headers. */
  const numberOf = (row: number) => (at === null ? row + 1 : row < at ? '·' : row - at - rows + 1);
  return (
    <section className={styles['top']} aria-label={t('sheets.draft.headers')}>
      <h3>{t('sheets.draft.headers')}</h3>
      {at === null && <p>{t('sheets.draft.noHeaders')}</p>}
      <div className={styles['scroll']}>
        <table>
          <tbody>
            {top.map((cells, row) => (
              <tr key={row} className={cx(isHead(row) && styles['head'])}>
                <th scope="row">
                  <button
                    type="button"
                    aria-label={isHead(row) ? undefined : t('sheets.draft.headerHere', { row: row + 1 })}
                    aria-pressed={isHead(row)}
                    onClick={() => onPick(row)}
                  >
                    {isHead(row) ? t('sheets.draft.isHeader') : numberOf(row)}
                  </button>
                </th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
