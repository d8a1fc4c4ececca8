/** What the chat desk was set up with: quick replies, and rules that propose or fire a cue when chat sets them off. Kept for all shows. */
import { z } from 'zod';
import { chatTriggerSchema } from './trigger.schema.ts';

/** `fire` never spends money by itself: a cue that needs arming is offered unless it is armed; so is one that is not on air. */
export const chatRuleSchema = z.object({
  trigger: chatTriggerSchema,
  does: z.discriminatedUnion('do', [
    z.object({ do: z.literal('suggest') }),
    z.object({ do: z.literal('fire'), cueId: z.string().min(1).max(400) }),
  ]),
  on: z.boolean(),
});
export type ChatRule = z.infer<typeof chatRuleSchema>;

export const quickReplySchema = z.object({
  id: z.string().min(1).max(200),
  text: z.string().trim().min(1).max(500),
});
export type QuickReply = z.infer<typeof quickReplySchema>;

export const chatRulesSchema = z.object({
  quickReplies: z.array(quickReplySchema).max(200),
  rules: z.array(chatRuleSchema).max(100),
});
export type ChatRules = z.infer<typeof chatRulesSchema>;

/** What a studio begins with. */
export const NO_RULES: ChatRules = { quickReplies: [], rules: [] };
