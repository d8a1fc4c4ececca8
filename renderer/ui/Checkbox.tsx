/** One thing that may be ticked. */
import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The words are pressed too. */
export function Checkbox({ label, checked, disabled = false, onChange }: CheckboxProps) {
  return (
    <label className={styles['line']} data-disabled={disabled}>
      <Base.Root className={styles['box']} checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Base.Indicator className={styles['mark']}>
          <Check size={14} strokeWidth={3} aria-hidden="true" />
        </Base.Indicator>
      </Base.Root>
      {label}
    </label>
  );
}
