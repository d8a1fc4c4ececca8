/** The controls of the kit: at rest, filled, wrong, read only, off. */
import { useState } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field, Input, TextArea } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Kit.module.css';

const OPTIONS = [
  { value: 'close', label: '近景-产品台' },
  { value: 'wide', label: '全景-双人', help: 'two cameras' },
  { value: 'top', label: '近景-俯拍' },
] as const;

/** A grid of them. */
export function Controls() {
  const [scene, setScene] = useState<(typeof OPTIONS)[number]['value'] | null>(null);
  const [on, setOn] = useState(true);
  return (
    <div className={styles['controls']}>
      <Field label="Label" help="What to write, and in which unit.">
        <Input placeholder="e.g. 89.00" />
      </Field>
      <Field label="Wrong" error="A price is a number, e.g. 89 or 89.90.">
        <Input defaultValue="eighty-nine" />
      </Field>
      <Field label="Read only">
        <Input defaultValue="3 号链接" readOnly />
      </Field>
      <Field label="Off">
        <Input defaultValue="¥89" disabled />
      </Field>
      <Field label="Several lines">
        <TextArea defaultValue="到手价 89，三件装。先看测试，再上链接。" />
      </Field>
      <div className={styles['stack']}>
        <Select label="Scene" value={scene} options={OPTIONS} placeholder="Choose…" onChange={setScene} />
        <Select label="Off" value="close" options={OPTIONS} disabled onChange={() => undefined} />
        <Segmented
          label="Scene"
          value={scene ?? 'close'}
          options={OPTIONS.map(({ value, label }) => ({ value, label }))}
          onChange={setScene}
        />
      </div>
      <div className={styles['stack']}>
        <Switch label="A switch" help="Acts at once." checked={on} onChange={setOn} />
        <Switch label="Off and fixed" checked={false} disabled onChange={() => undefined} />
        <Checkbox label="A tick" checked={on} onChange={setOn} />
        <Checkbox label="Fixed" checked disabled onChange={() => undefined} />
      </div>
    </div>
  );
}
