/** A short field whose text is read when it is left: what can't be read stays, marked, and nothing is changed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Input } from '../../../ui/Field.tsx';
import { useDoc } from '../doc.ts';

export interface ReadInputProps<T> {
  readonly label: string;
  readonly value: string;
  /** Without its label in sight: what stands before it says what it is. */
  readonly bare?: boolean;
  /** Null: the text can't be read. */
  readonly read: (text: string) => T | null;
  readonly onRead: (value: T) => void;
}

export function ReadInput<T>({ label, value, bare = false, read, onRead }: ReadInputProps<T>) {
  const { t } = useTranslation();
  const doc = useDoc();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const leave = () => {
    if (typed === null || typed === value) return setTyped(null);
    const got = read(typed);
    setRefused(got === null);
    if (got === null) return;
    setTyped(null);
    onRead(got);
  };
  const input = (
    <Input
      {...(bare ? { 'aria-label': label, 'aria-invalid': refused } : {})}
      value={typed ?? value}
      readOnly={!doc.writable()}
      onValueChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key !== 'Escape') return;
        setTyped(null);
        setRefused(false);
      }}
    />
  );
  if (bare && !refused) return input;
  return (
    <Field label={label} error={refused ? t('editor.cue.unreadable', { text: typed ?? '' }) : null}>
      {input}
    </Field>
  );
}
