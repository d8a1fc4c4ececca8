/** Every action with what must be said of it: the cue builder's forms are made from this table. Pure. */
import type { Action, RunSheet, Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { minutes, seconds } from '../../../../core/time/time.ts';

export type ActionName = Action['do'];

/** How a part is chosen or written. `?` behind it: may be left open. */
export type ParamKind =
  | 'scene'
  | 'product'
  | 'coupon'
  | 'text'
  | 'text?'
  | 'length'
  | 'length?'
  | 'money?'
  | 'count'
  | 'count?'
  | 'number'
  | 'on'
  | 'on?'
  | { readonly oneOf: readonly string[] };

export interface Param {
  /** Where in the action; also its word, `editor.param.<name>`. */
  readonly path: readonly string[];
  readonly name: string;
  readonly kind: ParamKind;
}

function param(name: string, kind: ParamKind, path: readonly string[] = [name]): Param {
  return { path, name, kind };
}

const NONE: readonly Param[] = [];

const FORMS: Readonly<Record<ActionName, readonly Param[]>> = {
  scene: [param('scene', 'scene')],
  pop: [param('product', 'product', ['productId'])],
  unpop: NONE,
  coupon: [param('coupon', 'coupon', ['couponId'])],
  price: [param('product', 'product', ['productId']), param('price-live', 'money?', ['price'])],
  release: [param('product', 'product', ['productId']), param('units-release', 'count', ['units'])],
  'pin-comment': [param('text-pin', 'text?', ['text'])],
  say: [param('text', 'text')],
  countdown: [param('duration', 'length'), param('label', 'text')],
  'lower-third': [param('text', 'text?')],
  'flash-sale': [param('product', 'product', ['productId']), param('price', 'money?'), param('units', 'count?')],
  correction: [param('wrong', 'text', ['notice', 'wrong']), param('right', 'text', ['notice', 'right'])],
  'whats-next': [param('on', 'on')],
  note: [param('text', 'text'), param('urgency', { oneOf: ['normal', 'urgent'] })],
  marker: [param('text', 'text')],
  wait: [param('duration', 'length')],
  transition: [param('scene', 'scene'), param('transition', 'text?'), param('duration', 'length?')],
  preview: [param('scene', 'scene')],
  take: NONE,
  item: [param('scene', 'scene'), param('source', 'text'), param('visible', 'on?')],
  text: [param('source', 'text'), param('text', 'text')],
  image: [param('source', 'text'), param('file', 'text')],
  media: [param('source', 'text'), param('op', { oneOf: ['play', 'pause', 'stop', 'restart', 'next', 'previous'] })],
  refresh: [param('source', 'text')],
  filter: [param('source', 'text'), param('filter', 'text'), param('on', 'on')],
  mute: [param('source', 'text'), param('on', 'on')],
  volume: [param('source', 'text'), param('db', 'number'), param('over', 'length?')],
  record: [param('op', { oneOf: ['start', 'stop', 'pause', 'resume', 'split', 'chapter'] }), param('name', 'text')],
  stream: [param('op', { oneOf: ['start', 'stop'] })],
  replay: NONE,
  screenshot: [param('source', 'text?')],
  hotkey: [param('name', 'text')],
};

/** All actions: first what a show is made of, then what asks OBS itself. */
export const ACTION_NAMES = Object.keys(FORMS) as readonly ActionName[];

/** What must be said of an action. */
export function paramsOf(name: ActionName): readonly Param[] {
  return FORMS[name];
}

/** An action as it begins: with the segment's own product, coupon and scene, where it has them. */
export function freshAction(name: ActionName, segment: Segment, sheet: RunSheet): Action {
  const scene = segment.scene ?? sheet.segments.find((one) => one.scene !== null)?.scene ?? '–';
  const productId = segment.offer?.productId ?? sheet.products[0]?.id ?? '–';
  switch (name) {
    case 'scene':
    case 'preview':
      return { do: name, scene };
    case 'transition':
      return { do: name, scene, transition: null, duration: null };
    case 'pop':
      return { do: name, productId };
    case 'coupon':
      return { do: name, couponId: segment.offer?.coupon?.id ?? '–' };
    case 'price':
      return { do: name, productId, price: null };
    case 'release':
      return { do: name, productId, units: segment.offer?.stock || 1 };
    case 'pin-comment':
    case 'say':
      return { do: name, text: '' };
    case 'countdown':
      return { do: name, duration: minutes(1), label: segment.title };
    case 'flash-sale':
      return { do: name, productId, price: null, units: null };
    case 'lower-third':
      return { do: name, text: segment.title };
    case 'correction':
      return { do: name, notice: { wrong: '', right: '' } };
    case 'whats-next':
      return { do: name, on: true };
    case 'note':
      return { do: name, text: '', urgency: 'normal' };
    case 'marker':
      return { do: name, text: segment.title };
    case 'wait':
      return { do: name, duration: seconds(5) };
    case 'item':
      return { do: name, scene, source: '–', visible: true, place: null };
    case 'text':
      return { do: name, source: '–', text: '' };
    case 'image':
      return { do: name, source: '–', file: '–' };
    case 'media':
      return { do: name, source: '–', op: 'play' };
    case 'refresh':
      return { do: name, source: '–' };
    case 'filter':
      return { do: name, source: '–', filter: '–', on: true };
    case 'mute':
      return { do: name, source: '–', on: true };
    case 'volume':
      return { do: name, source: '–', db: 0, over: null };
    case 'record':
      return { do: name, op: 'chapter', name: segment.title };
    case 'stream':
      return { do: name, op: 'start' };
    case 'unpop':
    case 'take':
    case 'replay':
      return { do: name };
    case 'screenshot':
      return { do: name, source: null };
    case 'hotkey':
      return { do: name, name: '–' };
    default:
      return name satisfies never;
  }
}
