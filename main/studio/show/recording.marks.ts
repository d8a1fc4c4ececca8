/**
 * Keeps what is recorded cut-ready by SKU. Where in the recording each product came on is noted: when its segment is entered while OBS
 * records, and when a recording begins while it is on. Where the replay buffer runs, each product's last moments are saved as it goes.
 */
import type { Fact } from '../../../core/show/show.facts.ts';
import type { Product } from '../../../core/runsheet/runsheet.schema.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import type { PicturePort } from '../obs/picture.port.ts';

export type MarkFact = Extract<Fact, { kind: 'recording-mark' }>;

/** What this makes. */
type MadeFact = MarkFact | Extract<Fact, { kind: 'replay-saved' }>;

export interface MarksParts {
  readonly runId: string;
  readonly picture: Pick<PicturePort, 'view' | 'act' | 'recordTimecode'>;
  /** The newest mark in the journal, null before the first. */
  readonly last: MarkFact | null;
  onAir(): OnAir | null;
  record(fact: MadeFact): void;
}

export interface RecordingMarks {
  /** A segment has been entered. */
  onEntered(): void;
  /** A segment has been left. */
  onLeft(left: OnAir): void;
  /** Something of OBS has changed. */
  onView(): void;
}

/** Makes the marker. It never holds anything up, and a mark that fails is no failure of the show. */
export function createRecordingMarks({ runId, picture, last, onAir, record }: MarksParts): RecordingMarks {
  let newest = last;
  let recording = false;

  async function mark(): Promise<void> {
    const now = onAir();
    const product = now && productOf(now);
    if (!now || !product || !picture.view.recording) return;
    const timecode = await picture.recordTimecode();
    // The same recording seen again (the studio or the link came back): this take has its mark.
    if (timecode === null || (newest?.take === now.take && newest.timecode <= timecode)) return;
    const about = aboutOf(now.take, product);
    const fact = { kind: 'recording-mark', ...about, timecode } as const;
    newest = { ...fact, chapter: false };
    const ask = { do: 'record', op: 'chapter', name: about.title.slice(0, 400) } as const;
    const chapter = await picture.act({
      id: `${runId}/${now.take}/mark/${timecode}`,
      cueId: null,
      ask,
      expiresAt: null,
    });
    newest = { ...fact, chapter: chapter.ok };
    record(newest);
  }

  async function keepReplay({ take, ...left }: Pick<OnAir, 'take' | 'products' | 'segment'>): Promise<void> {
    const product = productOf(left);
    if (!product || !picture.view.replayActive) return;
    const id = `${runId}/${take}/replay`;
    const saved = await picture.act({ id, cueId: null, ask: { do: 'replay' }, expiresAt: null });
    const file = saved.ok ? saved.value.writes.at(-1) : undefined;
    if (file !== undefined) record({ kind: 'replay-saved', ...aboutOf(take, product), file });
  }

  return {
    onLeft: (left) => void keepReplay(left),
    onEntered: () => void mark(),
    onView() {
      const begun = picture.view.recording && !recording;
      recording = picture.view.recording;
      if (begun) void mark();
    },
  };
}

function productOf({ products, segment }: Pick<OnAir, 'products' | 'segment'>): Product | undefined {
  return products.find(({ id }) => id === segment.offer?.productId);
}

/** What is written of a product. */
function aboutOf(take: number, { sku, link, name }: Product): Pick<MarkFact, 'take' | 'sku' | 'link' | 'title'> {
  return { take, sku, link, title: [link, name].filter((part) => part !== '').join(' ') };
}
