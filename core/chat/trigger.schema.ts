/** What a trigger on chat is; `triggers.ts` looks for them. */
import { z } from 'zod';
import { CHAT_PEOPLE, CHAT_WITHIN, CHAT_WORD_LENGTH, CHAT_WORDS } from '../runsheet/runsheet.schema.ts';
import { TOPICS } from './topic.names.ts';

const id = z.string().min(1).max(200);
const people = z.int().min(1).max(CHAT_PEOPLE);
/** Ms. */
const within = z.int().min(CHAT_WITHIN.least).max(CHAT_WITHIN.most);

export const chatTriggerSchema = z.discriminatedUnion('on', [
  /** One of these words in messages of so many people. */
  z.object({
    on: z.literal('keyword'),
    id,
    words: z.array(z.string().trim().min(1).max(CHAT_WORD_LENGTH)).min(1).max(CHAT_WORDS),
    people,
    within,
  }),
  /** So many people ask about a topic, of one product or (null) of any. */
  z.object({ on: z.literal('question'), id, topic: z.enum(TOPICS), productId: id.nullable(), people, within }),
]);
export type ChatTrigger = z.infer<typeof chatTriggerSchema>;
