/**
 * Before obs-websocket 5.3 OBS lets clients in while it is still loading its scenes, cannot say so (there is no 207), and falls over a
 * change of scene then: seen on 29.0.2, when a show's scene was restored right after a crash. Its age is what there is to go by.
 */
import { readReply, statsSchema, videoSchema } from './obs.replies.ts';
import type { ObsSession } from './obs.link.session.ts';

/** A request that came with 5.3, as did 207. */
export const SAYS_NOT_READY = 'SetRecordDirectory';
/** By this age, ms from its first frame, OBS 29 has loaded. The port opens at some 150 ms; the picture is due 2 s later. */
const LOADED_AGE = 700;

/** How long OBS is still to be left alone, ms; 0 or less when it is old enough. */
export async function untilLoaded(session: Pick<ObsSession, 'call'>): Promise<number> {
  const { renderTotalFrames } = readReply(statsSchema, await session.call({ type: 'GetStats' }), 'GetStats');
  const video = readReply(videoSchema, await session.call({ type: 'GetVideoSettings' }), 'GetVideoSettings');
  return LOADED_AGE - (renderTotalFrames / video.fpsNumerator) * video.fpsDenominator * 1000;
}
