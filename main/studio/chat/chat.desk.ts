/** The chat desk: what seats ask about the room. */
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import type { ChatRules } from '../../../core/chat/rules.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Sitter } from '../sheets/sitter.ts';

export type ChatRequest = Extract<StudioRequest, { type: `chat.${string}` }>;

export interface ChatDeskPort {
  answer(request: ChatRequest, by: Sitter): Result<AnswerOf<ChatRequest['type']>>;
}

export interface ChatDeskParts {
  setRules(change: Partial<ChatRules>): void;
}

/** Makes the desk of a studio. */
export function createChatDesk({ setRules }: ChatDeskParts): ChatDeskPort {
  return {
    answer(request) {
      switch (request.type) {
        case 'chat.page':
          return ok({ lines: [] });
        case 'chat.search':
          return ok({ lines: [], more: false });
        case 'chat.person':
          return fail('no-such-person', 'Nobody of that id has been in the room during this run.');
        case 'chat.to-anchor':
        case 'chat.answered':
          return fail('no-such-cluster', 'Nobody asks that any more. Nothing was changed.');
        case 'chat.moderate':
        case 'chat.say':
        case 'chat.pin':
          return fail('not-offered', 'The platform of this room does not offer that. Nothing was sent.');
        case 'chat.dismiss':
          return ok({});
        case 'chat.quick-replies.set':
          setRules({ quickReplies: request.replies });
          return ok({});
        case 'chat.triggers.set':
          setRules({ rules: request.rules });
          return ok({});
        default:
          return request satisfies never;
      }
    },
  };
}
