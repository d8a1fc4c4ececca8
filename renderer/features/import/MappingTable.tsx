/** What each column of the file is taken for, with samples from it; a person may say otherwise. What can't be told is a custom field. */
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../../core/runsheet/import/mapping.ts';
import { COLUMNS, type ColumnKey } from '../../../core/runsheet/columns.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Select } from '../../ui/Select.tsx';
import { Table } from '../../ui/Table.tsx';
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
  const named = COLUMNS.map(({ key, zh, en }) => ({ value: key, label: i18n.language === 'en' ? en : zh }));
  const options = [{ value: CUSTOM, label: t('sheets.draft.custom') }, ...named];
  // Blank columns at the end of a table are no columns.
  const rows = columns
    .map((column, place): Row => ({ ...column, place }))
    .filter(({ header, samples }) => header !== '' || samples.length > 0)
    .toSorted((a, b) => ORDER[a.source] - ORDER[b.source] || a.place - b.place);
  return (
    <section className={styles['mapping']} aria-label={t('sheets.draft.columns')}>
      <h3>{t('sheets.draft.columns')}</h3>
      <div tabIndex={0} role="region" aria-label={t('sheets.draft.columns')}>
        <Table
          label={t('sheets.draft.columns')}
          rows={rows}
          keyOf={({ place }) => String(place)}
          columns={[
            { id: 'header', name: t('sheets.draft.inFile'), cell: ({ header }) => header || t('sheets.draft.noName') },
            {
              id: 'samples',
              name: t('sheets.draft.samples'),
              cell: ({ samples }) => <span className={styles['samples']}>{samples.join(' ｜ ')}</span>,
            },
            {
              id: 'key',
              name: t('sheets.draft.becomes'),
              cell: ({ key, place, header }) => (
                <Select
                  label={t('sheets.draft.becomesOf', { column: header })}
                  value={key ?? CUSTOM}
                  options={options}
                  onChange={(value) => onSay(place, value === CUSTOM ? null : (value as ColumnKey))}
                />
              ),
            },
            { id: 'source', name: t('sheets.draft.because'), cell: (row) => <Because {...row} /> },
          ]}
        />
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
