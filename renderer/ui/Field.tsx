/** A named place to fill in: label above, help or what is wrong with it below. */
import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface FieldProps {
  readonly label: string;
  /** What to write, and in which unit. */
  readonly help?: ReactNode;
  /** What is wrong, as a sentence; the field then counts as invalid. */
  readonly error?: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Ties label, help and error to the control inside. */
export function Field({ label, help, error = null, className, children }: FieldProps) {
  return (
    <Base.Root className={cx(styles['field'], className)} invalid={error !== null}>
      <Base.Label className={styles['label']}>{label}</Base.Label>
      {children}
      {error === null ? (
        help !== undefined && <Base.Description className={styles['help']}>{help}</Base.Description>
      ) : (
        <Base.Error className={styles['error']} match>
          <CircleAlert size={13} aria-hidden="true" /> {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}

/** One line of text. Outside of a {@link Field} it needs an `aria-label`. */
export function Input({ className, ...rest }: ComponentProps<typeof Base.Control>) {
  return <Base.Control autoComplete="off" {...rest} className={cx(styles['input'], className as string | undefined)} />;
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <Base.Control render={<textarea {...rest} className={cx(styles['input'], styles['area'], className)} />} />;
}
