/** What one OBS can do, as a closed set: screens offer only what is in it. OBS 28 (obs-websocket 5.0) to 32 (5.7) differ in all of these. */
import { z } from 'zod';

export const capabilitySchema = z.enum([
  /** The browser source is installed: cards can be a live page. */
  'browser-source',
  'image-source',
  'media-source',
  /** GDI+ text (Windows) or FreeType text. */
  'text-source',
  /** Scenes and inputs have UUIDs, so that a rename in between does no harm (5.4). */
  'source-uuids',
  /** OBS tells when an input's settings change by hand (5.4); before, they are read again each 30 s. */
  'settings-events',
  /** Chapters can be asked for (5.5); only Hybrid MP4 recordings take them. */
  'chapters',
  /** The record file can be split (5.5); only with advanced output and splitting switched on. */
  'split',
  /** The record folder can be set (5.3). */
  'record-directory',
  /** The replay buffer is switched on in OBS's settings. */
  'replay',
  'virtual-camera',
  /** The stream takes captions. */
  'captions',
  'hotkeys',
  /** A scene can have a transition of its own, so that the user's is left alone. */
  'scene-transitions',
  /** What we made can be marked inside OBS. */
  'ownership-tags',
  /** More than one canvas (5.7). */
  'canvases',
]);
export type Capability = z.infer<typeof capabilitySchema>;
