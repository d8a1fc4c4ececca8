/** What a segment will put on the picture in words. */
import type { Segment } from '../runsheet/runsheet.schema.ts';

/** The coupon's name, as its card shows it, and the words of lower thirds, corrections and countdowns; what a correction takes back is left out. */
export function overlayTexts({ offer, cues }: Pick<Segment, 'offer' | 'cues'>): {
  readonly coupon: string;
  readonly captions: readonly string[];
} {
  const captions = cues.flatMap(({ actions }) =>
    actions.flatMap((action): readonly string[] => {
      if (action.do === 'lower-third') return action.text === null ? [] : [action.text];
      if (action.do === 'correction') return action.notice === null ? [] : [action.notice.right];
      return action.do === 'countdown' ? [action.label] : [];
    }),
  );
  return { coupon: offer?.coupon?.name ?? '', captions: captions.filter((text) => text !== '') };
}
