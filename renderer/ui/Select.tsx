/** One of a few, by name. */
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './Select.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly help?: string;
  /** Neighbours of one group stand under its name. */
  readonly group?: string;
}

export interface SelectProps<T extends string> {
  /** The accessible name; inside a Field its label is enough. */
  readonly label?: string;
  readonly value: T | null;
  readonly options: readonly SelectOption<T>[];
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
            {groupsOf(options).map(({ group, members }) => (
              <Base.Group key={members[0]?.value}>
                {group !== undefined && <Base.GroupLabel className={styles['group']}>{group}</Base.GroupLabel>}
                {members.map((one) => (
                  <Item key={one.value} option={one} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ option: { value, label, help } }: { readonly option: SelectOption<string> }) {
  return (
    <Base.Item value={value} className={styles['item']}>
      <Base.ItemIndicator className={styles['mark']} keepMounted>
        <Check size={14} aria-hidden="true" />
      </Base.ItemIndicator>
      <span>
        <Base.ItemText>{label}</Base.ItemText>
        {help !== undefined && <small>{help}</small>}
      </span>
    </Base.Item>
  );
}

interface Grouped<T extends string> {
  readonly group: string | undefined;
  readonly members: SelectOption<T>[];
}

function groupsOf<T extends string>(options: readonly SelectOption<T>[]): readonly Grouped<T>[] {
  const groups: Grouped<T>[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
