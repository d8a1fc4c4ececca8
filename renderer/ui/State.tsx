/** What a panel shows when it has nothing to show: why, and what to do about it. Each kind has its sign. */
import { CircleX, CloudOff, Inbox, LoaderCircle, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './State.module.css';

const SIGNS = { empty: Inbox, loading: LoaderCircle, error: CircleX, offline: CloudOff, 'read-only': Lock } as const;

export interface StateProps {
  readonly kind: keyof typeof SIGNS;
  readonly title: string;
  /** What it means, or what to do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Fills its panel. Loading shows itself only after a moment: what comes at once does not flicker. */
export function State({ kind, title, children, action }: StateProps) {
  const Sign = SIGNS[kind];
  return (
    <div
      className={styles['state']}
      data-kind={kind}
      role={kind === 'error' ? 'alert' : kind === 'loading' ? 'status' : undefined}
    >
      <Sign size={22} aria-hidden="true" />
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <p className={styles['more']}>{children}</p>}
      {action}
    </div>
  );
}
