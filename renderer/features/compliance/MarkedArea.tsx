/**
 * A field for words that will be said, shown or sent: risky ones are underlined while they are typed.
 *
 * Takes the place of the kit's `TextArea` (or of an input, with `oneLine`) and takes the same attributes. `value` is held by whoever uses it;
 * `category` is the product category of the segment ('' for none), since some words are risky for some goods only. Inside a `Field` its
 * label names it; elsewhere give `aria-label`.
 *
 * Hovering marked words, or the caret in them, tells law, severity and what to say instead below the field; F8 and Shift+F8 go from one to the
 * next. Nothing is ever blocked or changed here.
 */
import {
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { TextArea, Input } from '../../ui/Field.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Compliance.module.css';
import { nextRisk, stretchesOf } from './marks.ts';
import { RiskLine } from './RiskLine.tsx';
import { useRisks } from './useRisks.ts';

export interface MarkedAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly category?: string;
  /** One line, as high as an input. */
  readonly oneLine?: boolean;
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => void;
}

type Writing = HTMLTextAreaElement | HTMLInputElement;

/** The field with its marks and, below, what they mean. */
export function MarkedArea({ value, category = '', oneLine = false, className, onKeyDown, ...rest }: MarkedAreaProps) {
  const risks = useRisks(value, category);
  const [shown, setShown] = useState<number | null>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const writing = () => frame.current?.querySelector<Writing>('textarea, input') ?? null;

  const go = (index: number | null) => {
    const risk = index === null ? undefined : risks[index];
    const field = writing();
    if (!risk || !field) return;
    field.focus();
    field.setSelectionRange(risk.start, risk.end);
    setShown(index);
  };
  const atCaret = () => {
    const caret = writing()?.selectionStart ?? -1;
    const index = risks.findIndex(({ start, end }) => start <= caret && caret <= end);
    setShown(index === -1 ? null : index);
  };
  const hover = ({ clientX, clientY }: MouseEvent) => {
    const mark = document
      .elementsFromPoint(clientX, clientY)
      .find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset['risk'] !== undefined);
    if (mark) setShown(Number(mark.dataset['risk']));
  };
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'F8' && risks.length > 0) {
      event.preventDefault();
      const field = event.currentTarget;
      go(
        nextRisk(
          risks,
          event.shiftKey ? (field.selectionEnd ?? 0) : (field.selectionStart ?? 0),
          event.shiftKey ? -1 : 1,
        ),
      );
      return;
    }
    onKeyDown?.(event);
  };
  const scrolled = () => {
    const field = writing();
    if (!mirror.current || !field) return;
    mirror.current.scrollTop = field.scrollTop;
    mirror.current.scrollLeft = field.scrollLeft;
  };
  const shared = {
    ...rest,
    value,
    className: cx(styles['writing'], className),
    onKeyDown: keyed,
    onSelect: atCaret,
    onScroll: scrolled,
    onMouseMove: hover,
    'aria-describedby': risks.length > 0 ? id : undefined,
  };
  return (
    <div className={styles['marked']}>
      <div ref={frame} className={styles['frame']} data-one-line={oneLine}>
        <div ref={mirror} className={styles['mirror']} aria-hidden="true">
          {stretchesOf(value, risks).map(({ text, start, risks: [first], severity }) =>
            severity === null ? (
              text
            ) : (
              <mark key={start} data-risk={first} data-shown={first === shown} className={styles[severity]}>
                {text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        {oneLine ? <Input {...(shared as unknown as ComponentProps<typeof Input>)} /> : <TextArea {...shared} />}
      </div>
      <RiskLine id={id} risks={risks} shown={shown} onShow={setShown} onGo={go} />
    </div>
  );
}
