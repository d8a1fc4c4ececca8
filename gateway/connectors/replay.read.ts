/** A recorded room as events, whichever of the kinds of file it is. What is no event of a kind that we know is counted, never guessed. */
import type { RoomEvent } from '../../core/gateway/room.events.ts';
import { readBilibili } from './recordings/bilibili.ts';
import { readLines } from './recordings/lines.ts';
import { readTwitchVod } from './recordings/twitchVod.ts';
import { readYoutube } from './recordings/youtube.ts';

export interface Recording {
  /** In the order of the file, which may not be that of their times. */
  readonly events: readonly RoomEvent[];
  /** Entries that became no event. */
  readonly skipped: number;
}

/** Reads the text of a file: danmaku XML, a Twitch VOD's comments, YouTube's chat actions or API items, or one event a line. */
export function readRecording(text: string): Recording {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  if (body.startsWith('<')) return readBilibili(body);
  const whole = parse(body);
  if (whole === undefined) return readLines(body);
  return readTwitchVod(whole) ?? readYoutube(whole) ?? readLines(body);
}

/** undefined when the text is not one JSON value; a single line of one event is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
