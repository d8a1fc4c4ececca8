/** One of two to five, all of them in sight. */
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

/** A press on the chosen one changes nothing. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <ToggleGroup
      className={styles['group']}
      aria-label={label}
      value={[value]}
      onValueChange={(next) => {
        const [chosen] = next;
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((one) => (
        <Toggle key={one.value} value={one.value} disabled={one.disabled ?? false} className={styles['option']}>
          {one.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
