/** 本场上限: what the show may give away in coupons, in the heading of its sheet. A show takes it over when it begins. */
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAmount } from '../../../core/runsheet/cells/amount.ts';
import { formatAmount } from '../../../core/runsheet/cells/formats.ts';
import type { Caps, RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Input } from '../../ui/Field.tsx';
import { amount, count, listed } from '../../ui/format.ts';
import { Popover } from '../../ui/Popover.tsx';
import { useDoc } from './doc.ts';
import styles from './Editor.module.css';

/** The button says the caps that are set, so that nobody has to open it to see them. */
export function CapsPopover({ sheet }: { readonly sheet: RunSheet }) {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const guards = useSnapshot(({ settings }) => settings.guards);
  const { caps, currency } = sheet;
  const keep = (part: Partial<Caps>) => {
    const [path, value] = Object.entries(part)[0] ?? [];
    if (path !== undefined && value !== undefined)
      doc.edit({ op: 'set', target: { of: 'sheet' }, path: ['caps', path], value });
  };
  const shop = (value: number | null) =>
    value === null ? t('settings.caps.none') : t('editor.caps.shop', { value: count(value, i18n.language) });
  const set = [
    ...(caps.budget === null ? [] : [amount(caps.budget, i18n.language)]),
    ...(caps.coupons === null ? [] : [t('editor.caps.pieces', { count: caps.coupons })]),
  ];
  const title = t('editor.caps.title');
  return (
    <Popover
      title={title}
      trigger={
        <Button tone="quiet" aria-label={title} title={t('editor.caps.tip')}>
          <ShieldCheck size={16} aria-hidden="true" />{' '}
          {set.length === 0 ? title : t('editor.caps.set', { caps: listed(set, i18n.language) })}
        </Button>
      }
    >
      <div className={styles['caps']}>
        <CapField
          label={t('settings.caps.budget', { currency })}
          value={caps.budget === null ? '' : formatAmount(caps.budget, currency)}
          empty={shop(guards.budget)}
          wrong={t('editor.caps.budgetBad')}
          disabled={!doc.writable()}
          onKeep={(text) => {
            const read = readAmount(text, currency);
            if (read.keep || (read.value !== null && read.value.minor < 0)) return false;
            keep({ budget: read.value });
            return true;
          }}
        />
        <CapField
          label={t('settings.caps.coupons')}
          value={caps.coupons === null ? '' : String(caps.coupons)}
          empty={shop(guards.coupons)}
          wrong={t('editor.caps.couponsBad')}
          disabled={!doc.writable()}
          onKeep={(text) => {
            const plain = text.replaceAll(/[,，\s]/g, '');
            if (!/^\d{0,12}$/.test(plain)) return false;
            keep({ coupons: plain === '' ? null : Number(plain) });
            return true;
          }}
        />
        <p>{t('editor.caps.help')}</p>
      </div>
    </Popover>
  );
}

interface CapFieldProps {
  readonly label: string;
  readonly value: string;
  /** What an empty field means. */
  readonly empty: string;
  readonly wrong: string;
  readonly disabled: boolean;
  /** False where it can't be read. */
  readonly onKeep: (text: string) => boolean;
}

/** Kept when it is left or Enter is pressed. */
function CapField({ label, value, empty, wrong, disabled, onKeep }: CapFieldProps) {
  /** What is being typed; null: as the sheet has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const keep = () => {
    if (typed === null) return;
    const kept = typed === value || onKeep(typed);
    setBad(!kept);
    if (kept) setTyped(null);
  };
  return (
    <Field label={label} error={bad ? wrong : null}>
      <Input
        inputMode="decimal"
        disabled={disabled}
        maxLength={40}
        placeholder={empty}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Field>
  );
}
