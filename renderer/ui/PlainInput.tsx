/** One line of text by itself, outside of a Field: it takes nothing from the kit's forms, so the first screen need not fetch them. */
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface PlainInputProps extends ComponentProps<'input'> {
  readonly 'aria-label': string;
}

/** Looks as every other field does. */
export function PlainInput({ className, ...rest }: PlainInputProps) {
  return <input autoComplete="off" {...rest} className={cx(styles['input'], className)} />;
}
