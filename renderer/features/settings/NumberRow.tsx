/** One number of the settings, kept when it is left or Enter is pressed. Empty means what the placeholder says. */
import { useState } from 'react';
import { Input } from '../../ui/Field.tsx';

export interface NumberRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  /** What an empty field means. */
  readonly empty: string;
  /** Whole numbers only. */
  readonly whole?: boolean;
  readonly onKeep: (value: number | null) => Promise<unknown>;
}

/** Two cells of a row: the label, and the field. */
export function NumberRow({ id, label, value, empty, whole = false, onKeep }: NumberRowProps) {
  /** What is being typed; null: as the studio has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : Number(typed.replaceAll(/[,，\s]/g, ''));
  const bad =
    read !== null && !(Number.isFinite(read) && read >= 0 && read <= 1e12 && (!whole || Number.isInteger(read)));
  const keep = () => {
    if (typed === null || bad) return;
    void onKeep(read).then(() => setTyped(null));
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span>
        <Input
          id={id}
          inputMode="decimal"
          aria-invalid={bad}
          placeholder={empty}
          value={typed ?? (value === null ? '' : String(value))}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={keep}
          onKeyDown={({ key }) => key === 'Enter' && keep()}
        />
      </span>
    </>
  );
}
