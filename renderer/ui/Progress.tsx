/** How far a piece of work has come. `value` null: nobody knows. */
import { Progress as Base } from '@base-ui/react/progress';
import styles from './Progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0 to 100, or null. */
  readonly value: number | null;
}

/** A bar with its name and, where it is known, its share. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <Base.Root className={styles['progress']} value={value}>
      <Base.Label className={styles['label']}>{label}</Base.Label>
      {value !== null && <Base.Value className={styles['value']} />}
      <Base.Track className={styles['track']}>
        <Base.Indicator className={styles['bar']} />
      </Base.Track>
    </Base.Root>
  );
}
