/** Settings: one durable value a key, parsed by its schema whenever it is read. A value that is absent or damaged is the default. */
import { z } from 'zod';
import { chatRulesSchema, NO_RULES, type ChatRules } from '../../../core/chat/rules.ts';
import { DEFAULT_STYLE, overlayStyleSchema, type OverlayStyle } from '../../../core/cards/overlay.style.ts';
import { keyChoicesSchema, type KeyChoices } from '../../../core/contract/keys.ts';
import { languageSchema, readingRateSchema, twoPersonSumSchema } from '../../../core/contract/settings.ts';
import { sceneChoicesSchema, type SceneChoices } from '../../../core/obs/scene.map.ts';
import { GUARD_SETTINGS, guardSettingsSchema } from '../../../core/show/show.guards.ts';
import { HERE_FIRST, hereSettingsSchema, type HereSettings } from '../../../core/gateway/room.settings.ts';
import { fail, type Failure } from '../../../core/result.ts';
import type { Db } from './database.ts';
import { parseJson } from './journal.codec.ts';

/** A setting that the studio knows: its key never changes once released. */
export interface Setting<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
}

/** What older versions did not know has its default. */
const seatsSchema = z.object({
  language: languageSchema,
  readingRate: readingRateSchema.default(1),
  twoPersonSum: twoPersonSumSchema.default(null),
  welcomed: z.boolean().default(false),
  guards: guardSettingsSchema.default(GUARD_SETTINGS),
});

/** What all screens share: their language, the anchor's speed, whether the first run is done. */
export const SEAT_SETTINGS: Setting<z.infer<typeof seatsSchema>> = {
  key: 'seats',
  schema: seatsSchema,
  fallback: { language: 'zh-CN', readingRate: 1, twoPersonSum: null, welcomed: false, guards: GUARD_SETTINGS },
};

/** How the overlays look and where they stand. */
export const OVERLAY_STYLE: Setting<OverlayStyle> = {
  key: 'overlay.style',
  schema: overlayStyleSchema,
  fallback: DEFAULT_STYLE,
};

/** Keys that a person chose for actions of the screens. */
export const KEY_CHOICES: Setting<KeyChoices> = { key: 'keys', schema: keyChoicesSchema, fallback: {} };

/** Quick replies and rules of the chat desk. */
export const CHAT_RULES: Setting<ChatRules> = { key: 'chat.rules', schema: chatRulesSchema, fallback: NO_RULES };

/** The OBS that a person connected last, and whether by its configuration on this machine; null before the first and after letting go. */
export const OBS_LAST: Setting<{ readonly url: string; readonly local: boolean } | null> = {
  key: 'obs.last',
  schema: z.object({ url: z.string(), local: z.boolean() }).nullable(),
  fallback: null,
};

/** The gateway that a producer set up, and the room that its token opened last; null before the first and after forgetting. Never the token. */
export const GATEWAY_LAST: Setting<{ readonly url: string; readonly room: string | null } | null> = {
  key: 'gateway.last',
  schema: z.object({ url: z.string(), room: z.string().nullable() }).nullable(),
  fallback: null,
};

/** The gateway inside the studio: whether it runs, how it is set up, and the port that it had last (0: it never ran). Never a secret. */
export const GATEWAY_HERE: Setting<{ readonly on: boolean; readonly port: number; readonly settings: HereSettings }> = {
  key: 'gateway.here',
  schema: z.object({ on: z.boolean(), port: z.int().min(0).max(65_535), settings: hereSettingsSchema }),
  fallback: { on: false, port: 0, settings: HERE_FIRST },
};

/** What a person said about which scene of OBS a scene of the sheet is, by OBS's scene collection. */
export const SCENE_CHOICES: Setting<Readonly<Record<string, SceneChoices>>> = {
  key: 'obs.scenes',
  schema: z.record(z.string(), sceneChoicesSchema),
  fallback: {},
};

export interface SettingsStore {
  get<T>(setting: Setting<T>): T;
  /** Keeps a value; it is on the disk when this returns. Throws when the value does not fit its schema. */
  set<T>(setting: Setting<T>, value: T): void;
}

/** Prepares the settings of a database. @param report hears of values that can't be read; they stay until they are set anew. */
export function settingsStore(db: Db, now: () => number, report: (problem: Failure) => void): SettingsStore {
  const select = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const upsert = db.prepare(
    `INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at`,
  );
  return {
    get({ key, schema, fallback }) {
      const text = select.get(key);
      if (text === undefined) return fallback;
      const parsed = schema.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      report(fail('setting-unreadable', `The setting ${key} cannot be read; its default is used.`, { key }));
      return fallback;
    },
    set({ key, schema }, value) {
      upsert.run(key, JSON.stringify(schema.parse(value)), now());
    },
  };
}
