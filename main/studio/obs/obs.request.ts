/** Requests to OBS as plain data, and the one error that asking can end in. */

/** One request; `type` is obs-websocket's name of it. */
export interface ObsRequest {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What OBS said to one request of a batch. A batch that halts has no answers for the requests behind the failure. */
export interface ObsAnswer {
  readonly type: string;
  readonly ok: boolean;
  /** obs-websocket's status, {@link STATUS}. */
  readonly status: number;
  readonly comment: string;
  readonly data: unknown;
}

/** The statuses of obs-websocket that we act on. */
export const STATUS = {
  done: 100,
  notReady: 207,
  alreadyOn: 500,
  alreadyOff: 501,
  notFound: 600,
  exists: 601,
} as const;

/** `serial`: as fast as OBS can, one after the other. `frame`: in step with the renderer, for content before visibility. */
export type BatchMode = 'serial' | 'frame';

/**
 * Why a request has no good answer. `refused`: OBS said no, with its `status`. `timeout`: no answer within the deadline.
 * `closed`: the link ended (or was not there). `garbled`: the answer is not of the documented shape.
 */
export class ObsError extends Error {
  readonly reason: 'refused' | 'timeout' | 'closed' | 'garbled';
  readonly status: number | null;
  constructor(reason: ObsError['reason'], message: string, status: number | null = null) {
    super(message);
    this.name = 'ObsError';
    this.reason = reason;
    this.status = status;
  }
}

/** What the queue, the mirror and the director need of a link. */
export interface ObsCaller {
  call(request: ObsRequest, deadlineMs?: number): Promise<unknown>;
  batch(requests: readonly ObsRequest[], mode: BatchMode, deadlineMs?: number): Promise<readonly ObsAnswer[]>;
}

/** Statuses that say "it was so already": a success when the aim is a state. */
export function isIdempotent(status: number): boolean {
  return status === STATUS.alreadyOn || status === STATUS.alreadyOff || status === STATUS.exists;
}
