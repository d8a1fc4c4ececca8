/** One part of an action, chosen or written. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { readAmount } from '../../../../core/runsheet/cells/amount.ts';
import { readCount } from '../../../../core/runsheet/cells/count.ts';
import { readDuration } from '../../../../core/runsheet/cells/duration.ts';
import { formatAmount } from '../../../../core/runsheet/cells/formats.ts';
import { moneySchema, type RunSheet, type Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { useSnapshot } from '../../../app/seat.ts';
import { clockLength } from '../../../ui/format.ts';
import { Select } from '../../../ui/Select.tsx';
import type { Param } from './actionForms.ts';
import { ReadInput } from './ReadInput.tsx';

export interface ParamInputProps {
  readonly param: Param;
  readonly value: unknown;
  readonly segment: Segment;
  readonly sheet: RunSheet;
  /** False: the action can't hold it. */
  readonly onChange: (value: unknown) => boolean;
}

export function ParamInput({ param, value, segment, sheet, onChange }: ParamInputProps) {
  const { t } = useTranslation();
  const obsScenes = useSnapshot((snapshot) => snapshot.obs.scenes);
  const label = t(`editor.param.${param.name as 'scene'}`);
  const choose = (
    options: readonly { readonly value: string; readonly label: string }[],
    chosen: string,
    put = (one: string): unknown => one,
  ) => (
    <Select
      label={label}
      value={chosen}
      placeholder={label}
      options={options}
      onChange={(one) => void onChange(put(one))}
    />
  );
  const text = typeof value === 'string' ? value : '';
  const write = (shown: string, read: (typed: string) => { readonly value: unknown } | null) => (
    <ReadInput
      label={label}
      value={shown}
      read={(typed) => {
        const got = read(typed.trim());
        return got !== null && onChange(got.value) ? true : null;
      }}
      onRead={() => undefined}
    />
  );
  const { kind } = param;
  if (typeof kind === 'object')
    return choose(
      kind.oneOf.map((one) => ({ value: one, label: t(`editor.option.${one as 'play'}`) })),
      text,
    );
  switch (kind) {
    case 'scene': {
      const scenes = new Set(
        [text, ...sheet.segments.flatMap((one) => one.scene ?? []), ...obsScenes].filter((one) => one !== ''),
      );
      return choose(
        [...scenes].map((one) => ({ value: one, label: one })),
        text,
      );
    }
    case 'product':
      return choose(
        sheet.products.map(({ id, link, name }) => ({ value: id, label: link === '' ? name : `${link}  ${name}` })),
        text,
      );
    case 'coupon': {
      const held = segment.offer?.coupon;
      return choose(held ? [{ value: held.id, label: held.name || held.typeLabel }] : [], text);
    }
    case 'on':
      return choose(onOff(t), value === true ? 'on' : 'off', (one) => one === 'on');
    case 'on?':
      return choose(
        [...onOff(t), { value: 'as-is', label: t('editor.option.as-is') }],
        value === null ? 'as-is' : value === true ? 'on' : 'off',
        (one) => (one === 'as-is' ? null : one === 'on'),
      );
    case 'text':
      return write(text, (typed) => ({ value: typed }));
    case 'text?':
      return write(text, (typed) => ({ value: typed === '' ? null : typed }));
    case 'length':
    case 'length?':
      return write(typeof value === 'number' ? clockLength(value) : '', (typed) => {
        if (typed === '') return kind === 'length?' ? { value: null } : null;
        const read = readDuration(typed, 's').value;
        return read === null ? null : { value: read };
      });
    case 'number':
      return write(String(value), (typed) =>
        typed === '' || Number.isNaN(Number(typed)) ? null : { value: Number(typed) },
      );
    case 'count':
    case 'count?':
      return write(typeof value === 'number' ? String(value) : '', (typed) => {
        const read = readCount(typed);
        return read.keep || (read.value === null && kind === 'count') ? null : { value: read.value };
      });
    case 'money?': {
      const held = moneySchema.safeParse(value);
      return write(held.success ? formatAmount(held.data, sheet.currency) : '', (typed) => {
        const read = readAmount(typed, sheet.currency);
        return read.keep || (read.value !== null && read.value.currency !== sheet.currency)
          ? null
          : { value: read.value };
      });
    }
    default:
      return kind satisfies never;
  }
}

function onOff(t: TFunction): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: 'on', label: t('editor.option.on') },
    { value: 'off', label: t('editor.option.off') },
  ];
}
