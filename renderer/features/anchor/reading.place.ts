/** Keeps where the reading stands over a reload of the page: by take, for the tab's life. */
import { z } from 'zod';
import type { ReadingPlace } from '../../../core/script/script.place.ts';

const REMEMBERED = 'anchor-studio.reading';
const keptSchema = z.object({
  take: z.string(),
  place: z.object({ key: z.string(), text: z.string(), share: z.number() }),
});

/** Names a take for ever: takes are numbered within their run. */
export function takeKey(runId: string, take: number): string {
  return `${runId}/${take}`;
}

/** Keeps the place. */
export function keepPlace(take: string, place: ReadingPlace): void {
  sessionStorage.setItem(REMEMBERED, JSON.stringify({ take, place }));
}

/** The place of this take, if it is the one that was kept. */
export function keptPlace(take: string): ReadingPlace | null {
  const parsed = keptSchema.safeParse(parsedOf(sessionStorage.getItem(REMEMBERED)));
  return parsed.success && parsed.data.take === take ? parsed.data.place : null;
}

function parsedOf(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
