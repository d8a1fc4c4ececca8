/**
 * Danmaku XML (`<d p="offset,mode,size,colour,sent,pool,person,id,…">text</d>`). A danmaku belongs to a moment of the recording, not to the second in
 * which it was typed, so its offset is its time, counted from 1970; persons are hashes, as the site gives them.
 */
import { SaxesParser } from 'saxes';
import { MAX_TEXT, type RoomEvent } from '../../../core/gateway/room.events.ts';
import type { Recording } from '../replay.read.ts';

/** Reads the whole text. What is not well-formed ends the reading there; what came before it stays. */
export function readBilibili(xml: string): Recording {
  const events: RoomEvent[] = [];
  let skipped = 0;
  let open: { readonly p: string; text: string } | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'd') open = { p: String(attributes['p'] ?? ''), text: '' };
  });
  parser.on('text', (text) => {
    if (open !== null) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'd' || open === null) return;
    const event = eventOf(open.p, open.text);
    if (event === null) skipped += 1;
    else events.push(event);
    open = null;
  });
  parser.on('error', () => {
    skipped += 1;
  });
  parser.write(xml).close();
  return { events: events.toSorted((a, b) => a.at - b.at), skipped };
}

function eventOf(p: string, text: string): RoomEvent | null {
  const [offset = '', , , , , , person = '', id = ''] = p.split(',');
  const at = Math.round(Number(offset) * 1000);
  if (!Number.isFinite(at) || at < 0 || offset === '' || id === '' || text.trim() === '') return null;
  const by = { id: person || 'unknown', name: '', badges: [] };
  return {
    kind: 'comment',
    id,
    source: 'bilibili',
    at,
    by,
    text: text.slice(0, MAX_TEXT),
    cut: text.length > MAX_TEXT,
  };
}
