/** What a cell may say, below it. Arrows choose, Enter takes; a press takes at once. */
import { useEffect, useRef } from 'react';
import type { Choice } from '../model/words.ts';
import styles from './CellField.module.css';

export interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly onChoose: (choice: Choice) => void;
}

/** The list. The field keeps the keyboard. */
export function Choices({ choices, chosen, onChoose }: ChoicesProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} role="listbox" className={styles['choices']} onPointerDown={(event) => event.preventDefault()}>
      {choices.map((choice, place) => (
        <li
          key={`${choice.text}\n${choice.about}`}
          id={`choice-${place}`}
          role="option"
          aria-selected={place === chosen}
          className={styles['choice']}
          onClick={() => onChoose(choice)}
        >
          <span>{choice.text}</span>
          {choice.about !== '' && <small>{choice.about}</small>}
        </li>
      ))}
    </ul>
  );
}
