/** Who, where, and what each of them is told. */
import type { FieldKey } from '../model/fields.ts';
import type { RowView } from '../model/read.ts';
import { CellInput } from './CellInput.tsx';
import styles from './Panel.module.css';

const SHORT: readonly FieldKey[] = ['host', 'coHost', 'scene', 'graphics', 'twoPersonCheck', 'block'];
const LONG: readonly FieldKey[] = ['producerNote', 'moderatorNote', 'adNote', 'fallback', 'notes'];

export function NotesTab({ view }: { readonly view: RowView }) {
  return (
    <div className={styles['form']}>
      <div className={styles['pairs']}>
        {SHORT.map((field) => (
          <CellInput key={field} view={view} field={field} />
        ))}
      </div>
      {LONG.map((field) => (
        <CellInput key={field} view={view} field={field} />
      ))}
    </div>
  );
}
