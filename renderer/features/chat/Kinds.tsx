/** Which kinds of lines are shown. */
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/Segmented.tsx';
import { SHOWN, type Filters } from './model/filters.ts';

export interface KindsProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** All of them in sight. */
export function Kinds({ filters, onChange }: KindsProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('chat.filter.shown')}
      value={filters.shown}
      options={SHOWN.map((value) => ({ value, label: t(`chat.filter.${value}`) }))}
      onChange={(shown) => onChange({ ...filters, shown })}
    />
  );
}
