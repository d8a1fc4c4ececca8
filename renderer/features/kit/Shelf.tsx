/** A shelf of the kit's page: what it is called, what to know of it, and the pieces. */
import type { ReactNode } from 'react';
import styles from './Kit.module.css';

/** One shelf of the page. */
export function Shelf({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['shelf']}>
      <h2>
        {name}
        {note !== undefined && <small>{note}</small>}
      </h2>
      <div>{children}</div>
    </section>
  );
}
