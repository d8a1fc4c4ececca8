/** The settings that all seats share. What a person likes of one screen (theme, the anchor's view) stays on that machine. */
import { z } from 'zod';
import { chatRulesSchema } from '../chat/rules.ts';
import { overlayStyleSchema } from '../cards/overlay.style.ts';
import { guardSettingsSchema } from '../show/show.guards.ts';
import { keyChoicesSchema } from './keys.ts';

export const languageSchema = z.enum(['zh-CN', 'en']);
/** How fast the anchor speaks, times the usual (240 characters or 150 words a minute). */
export const readingRateSchema = z.number().min(0.5).max(2);

/** What a producer may drop in coupons alone, in whole units of the sheet's money; null: the usual sum of its currency. */
export const twoPersonSumSchema = z.number().min(0).max(1e12).nullable();

export const settingsSchema = z.object({
  language: languageSchema,
  overlayStyle: overlayStyleSchema,
  readingRate: readingRateSchema,
  twoPersonSum: twoPersonSumSchema,
  /** The first run's three steps were done or left: they are never shown again by themselves. */
  welcomed: z.boolean(),
  /** Keys that a person chose; what is not named here has its default. */
  keys: keyChoicesSchema,
  /** What guards money and stock beside `twoPersonSum`. */
  guards: guardSettingsSchema,
  /** Quick replies and rules of the chat desk. */
  chat: chatRulesSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
