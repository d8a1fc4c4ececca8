/** What each column of the file is taken for, with samples from it; a person may say otherwise. What can't be told is a custom field. */
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../../core/runsheet/import/mapping.ts';
import { COLUMNS, type ColumnKey } from '../../../core/runsheet/columns.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Select } from '../../ui/Select.tsx';
import { columnWords } from './fieldName.ts';
import styles from './Import.module.css';

type Column = Mapping['columns'][number];
type Row = Column & { readonly place: number };

const CUSTOM = 'custom';
/** What wants a look comes first. */
const ORDER: Readonly<Record<Column['source'], number>> = { similar: 0, none: 1, chosen: 2, name: 3 };

/** @param onSay what a column (by its place) is; null: a custom field. */
export function MappingTable({
  columns,
  onSay,
}: {
  readonly columns: readonly Column[];
  readonly onSay: (column: number, key: ColumnKey | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const named = COLUMNS.map(({ key }) => ({ value: key, label: columnWords(key, language) }));
  const options = [{ value: CUSTOM, label: t('sheets.draft.custom') }, ...named];
  // Blank columns at the end of a table are no columns.
  const rows = columns
    .map((column, place): Row => ({ ...column, place }))
    .filter(({ header, samples }) => header !== '' || samples.length > 0)
    .toSorted((a, b) => ORDER[a.source] - ORDER[b.source] || a.place - b.place);
  return (
    <section className={styles['mapping']} aria-label={t('sheets.draft.columns')}>
      <h3>{t('sheets.draft.columns')}</h3>
      <div>
        <table aria-label={t('sheets.draft.columns')}>
          <thead>
            <tr>
              <th scope="col">{t('sheets.draft.inFile')}</th>
              <th scope="col">{t('sheets.draft.samples')}</th>
              <th scope="col">{t('sheets.draft.becomes')}</th>
              <th scope="col">{t('sheets.draft.because')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place}>
                <td>{row.header || t('sheets.draft.noName')}</td>
                <td>
                  <span className={styles['samples']}>{row.samples.join(' ｜ ')}</span>
                </td>
                <td>
                  <Select
                    label={t('sheets.draft.becomesOf', { column: row.header })}
                    value={row.key ?? CUSTOM}
                    options={options}
                    onChange={(value) => onSay(row.place, value === CUSTOM ? null : (value as ColumnKey))}
                  />
                </td>
                <td>
                  <Because {...row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Because({ source, confidence }: Column) {
  const { t } = useTranslation();
  if (source === 'similar')
    return <Badge tone="warn">{t('sheets.draft.source.similar', { percent: Math.round(confidence * 100) })}</Badge>;
  return <Badge tone={source === 'none' ? 'plain' : 'good'}>{t(`sheets.draft.source.${source}`)}</Badge>;
}
