/** A word about the thing beside it: a state, a kind, a count. Never pressed. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Badge.module.css';

export interface BadgeProps {
  readonly tone?: 'plain' | 'good' | 'warn' | 'fault' | 'info';
  readonly children: ReactNode;
}

/** The tone only supports what the word says. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span className={cx(styles['badge'], tone !== 'plain' && styles[tone])}>{children}</span>;
}
