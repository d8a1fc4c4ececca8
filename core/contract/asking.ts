/** Requests under way: each is a promise that always ends, by its answer, by its deadline or with the link. */
import { fail, ok, type Failure, type Result } from '../result.ts';
import { ANSWERS, type AnswerOf, type Request, type RequestType } from './requests.ts';

/** A request without its id: the asker gives it one. */
export type Asking<T extends RequestType = RequestType> = T extends RequestType
  ? Omit<Extract<Request, { type: T }>, 'id'>
  : never;

export interface AskerDeps {
  /** Calls `run` once after `ms`. Returns the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A new id, unique among all seats, 8 to 100 characters. */
  readonly newId: () => string;
  /** Answers are taken as they are; otherwise each is parsed by its request's own schema. */
  readonly trusted: boolean;
}

export interface Asker {
  ask<A extends Asking>(
    asking: A,
    deadline: number,
    post: (request: Request) => void,
  ): Promise<Result<AnswerOf<A['type']>>>;
  /** Hands in an answer; one that nobody waits for is dropped. */
  answer(id: string, result: Result<unknown>): void;
  /** Ends all that is under way. */
  endAll(failure: Failure): void;
}

/** Makes an asker. It holds timers only while something is under way. */
export function createAsker(deps: AskerDeps): Asker {
  const pending = new Map<string, (result: Result<unknown>) => void>();
  return {
    ask<A extends Asking>(asking: A, deadline: number, post: (request: Request) => void) {
      const id = deps.newId();
      const type: A['type'] = asking.type;
      const request: Request = { ...asking, id };
      return new Promise<Result<AnswerOf<A['type']>>>((resolve) => {
        const end = (result: Result<unknown>) => {
          pending.delete(id);
          stop();
          resolve(answerOf(type, result, deps.trusted));
        };
        const stop = deps.after(deadline, () =>
          end(fail('deadline', 'The studio did not answer in time. It may or may not have been done.', { type })),
        );
        pending.set(id, end);
        post(request);
      });
    },
    answer(id, result) {
      pending.get(id)?.(result);
    },
    endAll(failure) {
      for (const end of pending.values()) end(failure);
    },
  };
}

function answerOf<T extends RequestType>(type: T, result: Result<unknown>, trusted: boolean): Result<AnswerOf<T>> {
  if (!result.ok) return result;
  if (trusted) return ok(result.value as AnswerOf<T>);
  const parsed = ANSWERS[type].safeParse(result.value);
  return parsed.success
    ? ok(parsed.data as AnswerOf<T>)
    : fail('bad-answer', 'The studio answered in a shape that this screen does not know.', { type });
}
