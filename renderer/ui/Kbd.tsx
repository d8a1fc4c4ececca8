/** A key's cap. */
import styles from './Kbd.module.css';

/** Shows which key does it. Hidden from readers: buttons name their keys by `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={styles['kbd']} aria-hidden="true">
      {children}
    </kbd>
  );
}
