/**
 * Cues as lines of text that a person can read and write, one cue a line: when, its id, its label, and what it does.
 *
 *     at 0:06:00 #cue-7 "pop 3": pop 3号; wait 0:00:05; countdown 0:01:00 label=秒杀
 *     环节内 0:06:00: 弹品 3号
 *     弹幕 上车/扣1 people=20 within=0:01:00 does=fire: 倒计时 0:01:00
 *
 * Names and order of an action's fields come from its schema, so that a new kind of action needs nothing here.
 */
import { formatLength } from '../cells/formats.ts';
import { formatTimeOfDay, readTimeOfDay } from '../cells/timeOfDay.ts';
import type { SheetLanguage } from '../columns.ts';
import { actionSchema, cueSchema, triggerSchema, type Action, type Cue, type Trigger } from '../runsheet.schema.ts';
import { readChatTrigger, writeChatTrigger } from './chat.notation.ts';
import { readLength, readTokens, readValue, writeValue, type Token } from './notation.tokens.ts';

/** How things of the sheet are named in a line; ids where no better name is sure. */
export interface CueNames {
  readonly productOf: (word: string) => string;
  readonly wordOf: (productId: string) => string;
}

const TRIGGERS: Readonly<Record<Trigger['on'], readonly [en: string, zh: string]>> = {
  manual: ['manual', '手动'],
  'segment-enter': ['enter', '进入'],
  offset: ['at', '环节内'],
  'before-end': ['before-end', '结束前'],
  'wall-clock': ['clock', '钟点'],
  'after-cue': ['after', '接'],
  'chat-keyword': ['chat', '弹幕'],
};
/** What Chinese sheets call an action; the schema's own word where none is given. */
const ZH: Readonly<Record<string, string>> = {
  transition: '转场',
  preview: '预览',
  take: '切出',
  item: '显隐',
  text: '改字',
  image: '换图',
  media: '媒体',
  refresh: '刷新',
  filter: '滤镜',
  mute: '静音',
  volume: '音量',
  record: '录制',
  stream: '推流',
  replay: '存回放',
  screenshot: '截图',
  hotkey: '热键',
  'pin-comment': '置顶评论',
  say: '发言',
  scene: '切场景',
  pop: '弹品',
  unpop: '收品',
  coupon: '发券',
  price: '改价',
  release: '放量',
  countdown: '倒计时',
  'lower-third': '字幕条',
  'flash-sale': '秒杀条',
  correction: '更正',
  'whats-next': '下一个',
  note: '提示',
  marker: '打点',
  wait: '等待',
};
const FROM_ZH = new Map(Object.entries(ZH).map(([word, zh]) => [zh, word]));
const SHAPES = new Map(
  actionSchema.options.map(({ shape }) => {
    const { do: word, ...fields } = shape;
    return [String([...word.values][0]), Object.keys(fields)] as const;
  }),
);

/** What an action is called in a sheet of that language. */
export function actionName(word: Action['do'], language: SheetLanguage): string {
  return language === 'zh-CN' ? (ZH[word] ?? word) : word;
}

/** A cue as a line. */
export function writeCue(cue: Cue, language: SheetLanguage, names: CueNames): string {
  const zh = language === 'zh-CN';
  const head = [triggerWords(cue.trigger, zh), `#${writeValue('id', cue.id)}`];
  if (cue.label !== '') head.push(JSON.stringify(cue.label));
  return `${head.join(' ')}: ${cue.actions.map((action) => writeAction(action, zh, names)).join('; ')}`.trimEnd();
}

/** One action with its trigger, as a line would say it. */
export function writeStep(trigger: Trigger, action: Action, language: SheetLanguage, names: CueNames): string {
  const zh = language === 'zh-CN';
  return `${triggerWords(trigger, zh)}: ${writeAction(action, zh, names)}`;
}

function triggerWords(trigger: Trigger, zh: boolean): string {
  const word = TRIGGERS[trigger.on][zh ? 1 : 0];
  switch (trigger.on) {
    case 'manual':
    case 'segment-enter':
      return word;
    case 'offset':
      return `${word} ${formatLength(trigger.at)}`;
    case 'before-end':
      return `${word} ${formatLength(trigger.before)}`;
    case 'wall-clock':
      return `${word} ${formatTimeOfDay(trigger.at)}`;
    case 'after-cue':
      return `${word} ${writeValue('cueId', trigger.cueId)} ${formatLength(trigger.delay)}`;
    case 'chat-keyword':
      return `${word} ${writeChatTrigger(trigger)}`;
    default:
      return trigger satisfies never;
  }
}

function writeAction({ do: word, ...fields }: Action, zh: boolean, names: CueNames): string {
  const values = new Map<string, unknown>(Object.entries(fields));
  const words = (SHAPES.get(word) ?? []).map((name, place) => {
    const value = values.get(name) ?? null;
    const said = name === 'productId' && typeof value === 'string' ? names.wordOf(value) : writeValue(name, value);
    return place === 0 ? said : `${name}=${said}`;
  });
  return [zh ? (ZH[word] ?? word) : word, ...words].join(' ');
}

export type CueReading = { readonly cues: readonly Cue[] } | { readonly cues: null; readonly line: string };

/** Cues of a cell, or the first line that is none. `newId` names those without an id. A cell of 无 or a dash has none. */
export function readCues(cell: string, names: CueNames, newId: () => string): CueReading {
  const cues: Cue[] = [];
  for (const line of cell.split(/\r\n|\n|\r/)) {
    if (line.trim() === '' || /^\s*(?:无|none|-)\s*$/i.test(line)) continue;
    const cue = readCue(line, names, newId);
    if (cue === null) return { cues: null, line: line.trim() };
    cues.push(cue);
  }
  return { cues };
}

function readCue(line: string, names: CueNames, newId: () => string): Cue | null {
  const split = headEnd(line);
  if (split === null) return null;
  const [head, ...more] = readTokens(line.slice(0, split)) ?? [];
  const actions = readTokens(line.slice(split + 1));
  if (head === undefined || more.length > 0 || actions === null) return null;
  const mark = head.findIndex(({ value, json }) => !json && typeof value === 'string' && /^[#＃]/.test(value));
  // `#cue-7` is one word, `#"cue 7"` two.
  const bare = wordOf(head[mark]).slice(1);
  const behind = mark === -1 ? head.findIndex(({ json, name }) => json && name === null) : mark + (bare === '' ? 2 : 1);
  const label = behind === -1 ? undefined : head[behind];
  const when = head.slice(0, mark !== -1 ? mark : behind === -1 ? undefined : behind);
  const parsed = cueSchema.safeParse({
    id: mark === -1 ? newId() : bare || head[mark + 1]?.value,
    label: label?.value ?? '',
    trigger: readTrigger(when),
    actions: actions.map((action) => readAction(action, names)),
  });
  return parsed.success ? parsed.data : null;
}

/** The colon behind the head: the first that is neither in quotes nor in a clock. */
function headEnd(line: string): number | null {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '：' || (letter === ':' && !/^\d\d/.test(line.slice(at + 1))))) return at;
  }
  return null;
}

function readTrigger(words: readonly Token[]): unknown {
  const [word, first, second] = words.map(({ value }) => (typeof value === 'string' ? value : ''));
  const on = Object.entries(TRIGGERS).find(([, names]) => names.includes((word ?? '').toLowerCase()))?.[0];
  const length = (text: string | undefined) => readLength(text ?? '');
  const fields = {
    at: on === 'wall-clock' ? readTimeOfDay(first ?? '').value : length(first),
    before: length(first),
    cueId: first,
    delay: second === undefined ? 0 : length(second),
    ...(on === 'chat-keyword' ? readChatTrigger(words.slice(1)) : {}),
  };
  const parsed = triggerSchema.safeParse({ on, ...fields });
  return parsed.success ? parsed.data : null;
}

function wordOf(token: Token | undefined): string {
  return typeof token?.value === 'string' ? token.value : '';
}

function readAction([head, ...words]: readonly Token[], names: CueNames): unknown {
  const said = wordOf(head);
  const word = FROM_ZH.get(said) ?? said;
  const shape = SHAPES.get(word);
  if (shape === undefined || head?.json === true) return null;
  // What is not said is null where a field may be, and text where it must be.
  const fields: Record<string, unknown> = Object.fromEntries(shape.map((name) => [name, null]));
  let place = 0;
  for (const token of words) {
    const name = token.name ?? shape[place] ?? '';
    if (!shape.includes(name)) return null;
    place += 1;
    const value = readValue(name, token);
    fields[name] = name === 'productId' && typeof value === 'string' && !token.json ? names.productOf(value) : value;
  }
  const whole = actionSchema.safeParse({ do: word, ...fields });
  if (whole.success) return whole.data;
  const texts = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']));
  return actionSchema.safeParse({ do: word, ...texts }).data ?? null;
}
