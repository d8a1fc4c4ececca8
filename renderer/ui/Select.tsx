/** One of a few, by name. */
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './Select.module.css';

export interface SelectProps<T extends string> {
  /** The accessible name; inside a Field its label is enough. */
  readonly label?: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly help?: string }[];
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** A list that opens below its button; typing finds an entry. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, placeholder = '–', disabled = false, className, onChange } = props;
  return (
    <Base.Root
      items={options.map((one) => ({ value: one.value, label: one.label }))}
      value={value}
      disabled={disabled}
      onValueChange={(next: T | null) => next !== null && onChange(next)}
    >
      <Base.Trigger
        className={cx(styles['trigger'], className)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        <Base.Value className={styles['value']} placeholder={placeholder} />
        <ChevronsUpDown size={14} aria-hidden="true" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={styles['popup']}>
            {options.map((one) => (
              <Base.Item key={one.value} value={one.value} className={styles['item']}>
                <Base.ItemIndicator className={styles['mark']} keepMounted>
                  <Check size={14} aria-hidden="true" />
                </Base.ItemIndicator>
                <span>
                  <Base.ItemText>{one.label}</Base.ItemText>
                  {one.help !== undefined && <small>{one.help}</small>}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
