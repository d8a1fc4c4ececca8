/**
 * Why a viewer's message may be hidden: reason codes, and the one thing that is none. A bad review is not hidden in a Chinese live room
 * (《网络直播营销管理办法（试行）》 2021, in force since 25 May 2021, Art. 21: no deleting or blocking of unfavourable comments, no deceiving by them) nor
 * under the American rule on reviews (16 CFR 465.7, in force since 21 October 2024: no review suppression).
 */
import { z } from 'zod';

/** Reasons that a message may be hidden for. */
export const HIDE_REASONS = [
  'abuse',
  'spam',
  'personal-data',
  'illegal',
  'off-platform-sale',
  'impersonation',
  'minors',
] as const;
export const hideReasonSchema = z.enum(HIDE_REASONS);
export type HideReason = z.infer<typeof hideReasonSchema>;

/** What a seat may give as its reason. `negative-opinion` can be said, and is refused with the rules that forbid it. */
export const givenReasonSchema = z.enum([...HIDE_REASONS, 'negative-opinion']);
export type GivenReason = z.infer<typeof givenReasonSchema>;
