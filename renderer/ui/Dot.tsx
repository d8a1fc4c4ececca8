/** A point beside a sentence that says the same: how well a thing does. Colour is never alone: what is bad is a ring. */
import styles from './Dot.module.css';

export type Health = 'good' | 'busy' | 'bad' | 'off';

/** Nothing to ears: the sentence beside it is. */
export function Dot({ health }: { readonly health: Health }) {
  return <i className={styles['dot']} data-health={health} aria-hidden="true" />;
}
