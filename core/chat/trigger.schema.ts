/** What a trigger on chat is; `triggers.ts` looks for them. */
import { z } from 'zod';
import { TOPICS } from './topic.names.ts';

const id = z.string().min(1).max(200);
const people = z.int().min(1).max(100_000);
/** Ms. */
const within = z.int().min(1000).max(600_000);

export const chatTriggerSchema = z.discriminatedUnion('on', [
  /** One of these words in messages of so many people. */
  z.object({
    on: z.literal('keyword'),
    id,
    words: z.array(z.string().trim().min(1).max(50)).min(1).max(50),
    people,
    within,
  }),
  /** So many people ask about a topic, of one product or (null) of any. */
  z.object({ on: z.literal('question'), id, topic: z.enum(TOPICS), productId: id.nullable(), people, within }),
]);
export type ChatTrigger = z.infer<typeof chatTriggerSchema>;
