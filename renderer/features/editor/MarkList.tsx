/** What is to be said of a cell or a line, each with its sign, its source and the press that mends it. */
import { Wrench } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useDoc } from './doc.ts';
import type { Mark } from './grid/marks.ts';
import { Sign } from './grid/Sign.tsx';
import styles from './MarkList.module.css';

export function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  const doc = useDoc();
  return (
    <ul className={styles['marks']}>
      {marks.map((mark, place) => {
        const { fix = null, source = '' } = mark;
        return (
          <li key={place}>
            <Sign mark={mark} />
            <div>
              <p>{mark.text}</p>
              {source !== '' && <small>{source}</small>}
            </div>
            {fix !== null && (
              <Button disabled={!doc.writable()} onClick={() => doc.edit(fix.op)}>
                <Wrench size={13} aria-hidden="true" /> {fix.words}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
