/** Which columns are shown, by group. */
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { columnName } from './columnName.ts';
import styles from './Editor.module.css';
import { useEditor } from './editor.store.ts';
import { choose } from './grid/columns.ts';
import { FROZEN } from './model/columnChoice.ts';
import { FIELDS, fieldOf, type FieldGroup, type FieldKey } from './model/fields.ts';

const GROUPS = [...new Set(FIELDS.map(({ group }) => group))] as readonly FieldGroup[];

export function ColumnsPopover({ customs }: { readonly customs: readonly FieldKey[] }) {
  const { t } = useTranslation();
  const choice = useEditor((state) => state.columns);
  const line = (key: FieldKey) => (
    <Checkbox
      key={key}
      label={columnName(t, key)}
      checked={choice.shown[key] ?? fieldOf(key).first}
      onChange={(shown) => choose({ ...choice, shown: { ...choice.shown, [key]: shown } })}
    />
  );
  return (
    <Popover
      title={t('editor.columns')}
      trigger={
        <Button tone="quiet" icon aria-label={t('editor.columns')}>
          <Columns3 size={16} aria-hidden="true" />
        </Button>
      }
    >
      <div className={styles['columns']}>
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{t(`editor.group.${group}`)}</legend>
            {FIELDS.filter((field) => field.group === group && !FROZEN.includes(field.key)).map(({ key }) => line(key))}
          </fieldset>
        ))}
        {customs.length > 0 && (
          <fieldset>
            <legend>{t('editor.group.custom')}</legend>
            {customs.map(line)}
          </fieldset>
        )}
      </div>
      <Button tone="quiet" onClick={() => choose({ shown: {}, widths: {} })}>
        {t('editor.columnsReset')}
      </Button>
    </Popover>
  );
}
