/** One thing to know, in its place, with its remedy beside it. The sign differs by tone, so that colour is never alone. */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Notice.module.css';

const SIGNS = { warn: TriangleAlert, fault: CircleX, good: CircleCheck, info: Info } as const;

export interface NoticeProps {
  readonly tone: keyof typeof SIGNS;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A notice inside the flow of a panel. */
export function Notice({ tone, action, children }: NoticeProps) {
  const Sign = SIGNS[tone];
  return (
    <div className={cx(styles['notice'], styles[tone])}>
      <Sign size={16} aria-hidden="true" />
      <div>{children}</div>
      {action}
    </div>
  );
}
