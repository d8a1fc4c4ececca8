/**
 * Notes where in the recording each product came on, so that it can be cut by SKU: when its segment is entered while OBS records, and when
 * a recording begins while it is on.
 */
import type { Fact } from '../../../core/show/show.facts.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import type { PicturePort } from '../obs/picture.port.ts';

export type MarkFact = Extract<Fact, { kind: 'recording-mark' }>;

export interface MarksParts {
  readonly runId: string;
  readonly picture: Pick<PicturePort, 'view' | 'act' | 'recordTimecode'>;
  /** The newest mark in the journal, null before the first. */
  readonly last: MarkFact | null;
  onAir(): OnAir | null;
  record(fact: MarkFact): void;
}

export interface RecordingMarks {
  /** A segment has been entered. */
  onEntered(): void;
  /** Something of OBS has changed. */
  onView(): void;
}

/** Makes the marker. It never holds anything up, and a mark that fails is no failure of the show. */
export function createRecordingMarks({ runId, picture, last, onAir, record }: MarksParts): RecordingMarks {
  let newest = last;
  let recording = false;

  async function mark(): Promise<void> {
    const now = onAir();
    const product = now?.products.find(({ id }) => id === now.segment.offer?.productId);
    if (!now || !product || !picture.view.recording) return;
    const timecode = await picture.recordTimecode();
    // The same recording seen again (the studio or the link came back): this take has its mark.
    if (timecode === null || (newest?.take === now.take && newest.timecode <= timecode)) return;
    const title = [product.link, product.name].filter((part) => part !== '').join(' ');
    const fact = {
      kind: 'recording-mark',
      take: now.take,
      sku: product.sku,
      link: product.link,
      title,
      timecode,
    } as const;
    newest = { ...fact, chapter: false };
    const ask = { do: 'record', op: 'chapter', name: title.slice(0, 400) } as const;
    const chapter = await picture.act({
      id: `${runId}/${now.take}/mark/${timecode}`,
      cueId: null,
      ask,
      expiresAt: null,
    });
    newest = { ...fact, chapter: chapter.ok };
    record(newest);
  }

  return {
    onEntered: () => void mark(),
    onView() {
      const begun = picture.view.recording && !recording;
      recording = picture.view.recording;
      if (begun) void mark();
    },
  };
}
