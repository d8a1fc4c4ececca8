/** What a seat does with the room: questions to the anchor, messages hidden and viewers muted for a reason, words of the shop. All of it through the show's own log. */
import type { ChatPerson } from '../../../core/contract/chat.schema.ts';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import type { ActKind } from '../../../core/gateway/gateway.protocol.ts';
import { answerOf } from '../../../core/chat/answers.ts';
import { passHiding, passMuting } from '../../../core/chat/moderation.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Offer } from '../../../core/runsheet/runsheet.schema.ts';
import type { Ask } from '../../../core/show/show.facts.ts';
import { mutedOf } from '../../../core/show/show.muted.ts';
import { truthOf } from '../../../core/show/show.truth.ts';
import { duration } from '../../../core/time/time.ts';
import type { CurrentRun } from '../runs.ts';
import type { Sitter } from '../sheets/sitter.ts';
import type { ChatDeskParts, ChatRequest } from './chat.desk.ts';
import type { ChatSession } from './chat.session.ts';

type Of<T extends ChatRequest['type']> = Extract<ChatRequest, { type: T }>;
type AnswerTo<T extends ChatRequest['type']> = Promise<Result<AnswerOf<T>>>;

export interface ChatActs {
  toAnchor(request: Of<'chat.to-anchor'>, by: Sitter): AnswerTo<'chat.to-anchor'>;
  answered(key: string, by: Sitter): AnswerTo<'chat.answered'>;
  moderate(request: Of<'chat.moderate'>, by: Sitter): AnswerTo<'chat.moderate'>;
  mute(request: Of<'chat.mute'>, by: Sitter): AnswerTo<'chat.mute'>;
  unmute(request: Of<'chat.unmute'>, by: Sitter): AnswerTo<'chat.unmute'>;
  say(request: Of<'chat.say'>, by: Sitter): AnswerTo<'chat.say'>;
  pin(request: Of<'chat.pin'>, by: Sitter): AnswerTo<'chat.pin'>;
}

export interface ActParts extends Pick<ChatDeskParts, 'run' | 'ask' | 'newId'> {
  session(): ChatSession;
  /** What a person did in this run. */
  whoIs(personId: string): Promise<Result<ChatPerson | null>>;
}

/** Makes the acts of a desk. */
export function answerActs({ run, ask, newId, session, whoIs }: ActParts): ChatActs {
  const offers = (act: ActKind) => session().can.includes(act);

  /** The newest action of a kind: the one that was just asked for. */
  function newest(kind: Ask['do']): Result<{ actionId: string }> {
    const action = Object.values(run().loop.state.actions).findLast((one) => one.do === kind);
    return action === undefined ? notOffered(kind) : ok({ actionId: action.id });
  }

  return {
    async toAnchor({ id, key }, by) {
      const cluster = session().clusters.find(key);
      if (cluster === null) return noCluster();
      if (cluster.question !== null) return ok({ question: cluster.question });
      const { text, people, productId, topic } = cluster;
      const sent = await ask(
        {
          type: 'question',
          id,
          text: text.slice(0, 500),
          askedBy: '',
          count: Math.max(1, people),
          answer: answerAbout(run(), productId, topic).slice(0, 1000),
          productId,
          cluster: key,
        },
        by,
      );
      if (!sent.ok) return sent;
      const card = run().loop.state.questions.findLast((one) => one.cluster === key);
      return card === undefined ? noCluster() : ok({ question: card.id });
    },

    async answered(key, by) {
      const cluster = session().clusters.find(key);
      if (cluster === null) return noCluster();
      const { question, text, messages, people } = cluster;
      if (question !== null) {
        // What follows from the card's closing marks it as answered.
        const closed = await ask({ type: 'close-question', id: newId(), question, outcome: 'answered' }, by);
        return closed.ok ? ok({}) : closed;
      }
      const upTo = session().ring.end.next - 1;
      const answer = { type: 'answer-questions', id: newId(), cluster: key, text, messages, people, upTo } as const;
      const done = await ask(answer, by);
      return done.ok ? ok({}) : done;
    },

    async moderate({ id, eventId, reason, note }, by) {
      const line = await session().find(eventId);
      if (line === null || line.by === null) return noMessage();
      const standing = session().moderationOf(line);
      if (standing !== null && standing.status !== 'refused' && standing.status !== 'expired')
        return fail('already-hidden', 'This message was hidden before. Nothing was done twice.');
      const passed = passHiding(line, reason, note);
      if (!passed.ok) return passed;
      if (!offers('hide-message')) return notOffered('hide-message');
      const { source, text } = line;
      const person = { id: line.by.id, name: line.by.name };
      const hidden = { event: eventId, source, person, text, reason: passed.value, note };
      const done = await ask({ type: 'hide-message', id, ...hidden }, by);
      return done.ok ? newest('hide-message') : done;
    },

    async mute({ id, eventId, reason, note, time }, by) {
      const line = await session().find(eventId);
      if (line === null || line.by === null) return noMessage();
      const { source, text } = line;
      session().flush();
      const known = await whoIs(line.by.id);
      const others = known.ok ? (known.value?.lines ?? []).filter((one) => one.source === source) : [];
      const words = others.map((one) => one.text);
      const passed = passMuting(line, words, reason, note);
      if (!passed.ok) return passed;
      const viewer = { source, person: { id: line.by.id, name: line.by.name } };
      const mute = { ...viewer, event: eventId, text, reason: passed.value, note };
      const there = offers('mute-viewer');
      const length = time === null ? null : duration(time);
      const done = await ask({ type: 'mute-viewer', id, ...mute, time: length, there }, by);
      if (!done.ok) return done;
      return ok({ actionId: mutedOf(run().loop.state, viewer)?.actionId ?? null });
    },

    async unmute({ id, source, personId }, by) {
      const viewer = { source, person: { id: personId, name: '' } };
      const done = await ask({ type: 'unmute-viewer', id, ...viewer, there: offers('unmute-viewer') }, by);
      return done.ok ? ok({}) : done;
    },

    async say({ id, text, replyTo, despite }, by) {
      if (!offers('say')) return notOffered('say');
      if (replyTo !== null && (await session().find(replyTo)) === null) return noMessage();
      const done = await ask({ type: 'say', id, text, replyTo, ...despiteOf(despite) }, by);
      return done.ok ? newest('say') : done;
    },

    async pin({ id, text, despite }, by) {
      if (!offers('pin-comment')) return notOffered('pin-comment');
      const done = await ask({ type: 'pin', id, text, ...despiteOf(despite) }, by);
      return done.ok ? newest('pin-comment') : done;
    },
  };
}

/** What the sheet says, as it holds now for what is on air. */
function answerAbout(
  { loop: { state }, plan: { sheet } }: CurrentRun,
  productId: string | null,
  topic: Parameters<typeof answerOf>[0],
): string {
  const product = sheet.products.find(({ id }) => id === productId);
  if (!product) return '';
  const truth = state.onAir === null ? null : truthOf(state, state.onAir);
  const planned = sheet.segments.find(({ offer }) => offer?.productId === productId)?.offer ?? null;
  const offer: Offer | null =
    truth?.product.id === productId
      ? { ...truth.offer, livePrice: truth.live, finalPrice: truth.final, stock: truth.stock }
      : planned;
  return answerOf(topic, { product, offer, language: sheet.language });
}

function despiteOf(despite: { readonly reason: string } | undefined) {
  return despite === undefined ? {} : { despite: { reason: despite.reason, words: [], terms: [] } };
}

function noCluster() {
  return fail('no-such-cluster', 'Nobody asks that any more. Nothing was changed.');
}

function noMessage() {
  return fail('no-such-message', 'This message is not in the chat of this run. Nothing was done.');
}

function notOffered(act: string) {
  return fail('not-offered', 'The platform of this room does not offer that. Nothing was sent.', { act });
}
