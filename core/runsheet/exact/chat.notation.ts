/** The chat-keyword trigger in a cue's line: `上车/扣1 people=20 within=0:01:00 does=fire`. Words that a bare list can't hold stand as JSON. */
import type { Duration } from '../../time/time.ts';
import { formatLength } from '../cells/formats.ts';
import type { Trigger } from '../runsheet.schema.ts';
import { readLength, type Token } from './notation.tokens.ts';

type ChatKeyword = Extract<Trigger, { on: 'chat-keyword' }>;

/** A word that can stand in a list with strokes between. */
const PLAIN = /^[\p{L}\p{N}_]+$/u;

/** What a line that leaves it out means: twenty people within a minute, as a new rule of the chat desk. */
export const USUAL_CHAT = { people: 20, within: 60_000 as Duration, does: 'fire' } as const;

/** The trigger without its own name. */
export function writeChatTrigger({ words, people, within, does }: ChatKeyword): string {
  const list = words.every((word) => PLAIN.test(word)) ? words.join('/') : `words=${JSON.stringify(words)}`;
  return [list, `people=${people}`, `within=${formatLength(within)}`, `does=${does}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** What a line says of it, to be parsed as a trigger: a name or a value that is none is kept, so that the line is refused rather than read otherwise. */
export function readChatTrigger(tokens: readonly Token[]): Readonly<Record<string, unknown>> {
  const bare = tokens.filter(({ name }) => name === null).map(({ value }) => value);
  const read: Record<string, unknown> = { ...USUAL_CHAT, words: bare.flatMap(listed) };
  for (const { name, value, json } of tokens) {
    if (name === null) continue;
    if (name === 'words' && bare.length === 0 && Array.isArray(value)) read['words'] = value;
    else if (name === 'people' && !json && /^\d+$/.test(String(value))) read['people'] = Number(value);
    else if (name === 'within' && !json) read['within'] = readLength(String(value));
    else if (name === 'does') read['does'] = value;
    else read['words'] = null;
  }
  return read;
}

function listed(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(/[/|、，,]/).filter((word) => word !== '') : [value];
}
