/** On or off, at once. Its position and its mark say which, not its colour alone. */
import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A line with its switch at the end; the whole line is pressed. */
export function Switch({ label, help, checked, disabled = false, onChange }: SwitchProps) {
  return (
    <label className={styles['line']} data-disabled={disabled}>
      <span>
        {label}
        {help !== undefined && <small>{help}</small>}
      </span>
      <Base.Root className={styles['switch']} checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Base.Thumb className={styles['thumb']} />
      </Base.Root>
    </label>
  );
}
