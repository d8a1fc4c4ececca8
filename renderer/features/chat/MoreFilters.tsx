/** The filters behind a button: kinds where there is little room, one product, floods, muted viewers, who comes and likes. */
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Chat.module.css';
import { namesOf, productWords } from './chat.words.ts';
import { Kinds, type KindsProps } from './Kinds.tsx';

const ALL = 'all';

export interface MoreFiltersProps extends KindsProps {
  /** The kinds are among them. */
  readonly kinds: boolean;
}

/** The button names what is left out. */
export function MoreFilters({ filters, kinds, onChange }: MoreFiltersProps) {
  const { t, i18n } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const names = namesOf(products, i18n.language);
  const narrowed =
    filters.productId !== null ||
    filters.floods ||
    filters.muted ||
    filters.noise ||
    (kinds && filters.shown !== 'talk');
  // What is left out must be seen to be: the narrowing names the button.
  const named = [
    kinds && filters.shown !== 'talk' ? t(`chat.filter.${filters.shown}`) : '',
    productWords(t, filters.productId, names),
  ].filter((part) => part !== '');
  const trigger = (
    <Button tone="quiet" title={t('chat.filter.more')} data-on={narrowed}>
      <ListFilter size={15} aria-hidden="true" />
      {named.length === 0 ? t('chat.filter.more') : named.join(' · ')}
    </Button>
  );
  return (
    <Popover trigger={trigger} title={t('chat.filter.more')}>
      <div className={styles['more']}>
        {kinds && <Kinds filters={filters} onChange={onChange} />}
        <Select
          label={t('chat.filter.product')}
          value={filters.productId ?? ALL}
          options={[
            { value: ALL, label: t('chat.filter.anyProduct') },
            ...products.map(({ id, link, name }) => ({ value: id, label: link === '' ? name : `${link} · ${name}` })),
          ]}
          onChange={(value) => onChange({ ...filters, productId: value === ALL ? null : value })}
        />
        <Switch
          label={t('chat.filter.floods')}
          help={t('chat.filter.floodsHelp')}
          checked={filters.floods}
          onChange={(floods) => onChange({ ...filters, floods })}
        />
        <Switch
          label={t('chat.filter.muted')}
          help={t('chat.filter.mutedHelp')}
          checked={filters.muted}
          onChange={(muted) => onChange({ ...filters, muted })}
        />
        <Switch
          label={t('chat.filter.noise')}
          help={t('chat.filter.noiseHelp')}
          checked={filters.noise}
          onChange={(noise) => onChange({ ...filters, noise })}
        />
      </div>
    </Popover>
  );
}
