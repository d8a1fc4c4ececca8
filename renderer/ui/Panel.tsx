/** A region of a screen with a quiet heading. Regions are told apart by their ground and one hairline, not by boxes in boxes. */
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** The screen's own heading rather than that of a part of it. */
  readonly first?: boolean;
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly bodyClassName?: string | undefined;
  readonly children: ReactNode;
}

/** A titled region; its body scrolls by itself. */
export function Panel({ title, first = false, aside, className, bodyClassName, children }: PanelProps) {
  const id = useId();
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={cx(styles['panel'], className)} aria-labelledby={id}>
      <header className={styles['head']}>
        <Heading id={id}>{title}</Heading>
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </header>
      <div className={cx(styles['body'], bodyClassName)}>{children}</div>
    </section>
  );
}
