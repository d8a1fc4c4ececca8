/** The sign of a mark: each tone has its own shape. */
import { AlertTriangle, GitCompareArrows, Info, OctagonX } from 'lucide-react';
import styles from './Grid.module.css';
import type { Mark } from './marks.ts';

const SIGNS = { clash: GitCompareArrows, block: OctagonX, warn: AlertTriangle, review: Info, info: Info } as const;

export function Sign({ mark }: { readonly mark: Mark }) {
  const Shape = SIGNS[mark.tone];
  return <Shape className={styles['sign']} data-tone={mark.tone} size={12} aria-hidden="true" />;
}
