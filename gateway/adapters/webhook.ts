/**
 * Acts to a merchant's own backend: signed HTTP with an idempotency key. The receiver does the same key once, refuses what comes after
 * `Anchor-Expires-At`, and answers with its own reference. See docs/gateway.md for the wire.
 */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Act, ActKind } from '../../core/gateway/gateway.protocol.ts';
import { backendSchema } from '../../core/gateway/room.settings.ts';
import type { AdapterAnswer, CommerceAdapter } from './adapter.ts';

export interface WebhookOptions {
  readonly url: string;
  /** Shared secret for the signature. */
  readonly secret: string;
  readonly can: readonly ActKind[];
  /** What the platform has and the backend has not: a person does it. */
  readonly byHand?: readonly ActKind[];
  /** Whether the backend does the same key once and knows what became of it. Where it does not, nothing is ever handed over twice. */
  readonly keepsKeys?: boolean;
  /** How long to wait for an answer, ms. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

const TIMEOUT_MS = 2500;
/** An answer is a few words; what is longer is none. */
const MAX_ANSWER = 64 * 1024;
const replySchema = z.object({
  status: z.enum(['confirmed', 'refused', 'unknown']),
  reference: z.string().max(400).optional(),
  code: z.string().max(100).optional(),
  message: z.string().max(600).optional(),
});

/** `secretEnv` names the environment variable that holds the secret. */
export const webhookSettingsSchema = backendSchema.extend({ secretEnv: z.string().min(1) });

/** Makes the adapter. Nothing is sent before the first act. */
export function webhookAdapter(options: WebhookOptions): CommerceAdapter {
  const {
    url,
    secret,
    can,
    byHand = [],
    keepsKeys = true,
    timeoutMs = TIMEOUT_MS,
    now = Date.now,
    fetch = globalThis.fetch,
  } = options;

  async function post(
    body: object,
    key: string,
    expiresAt: number | null,
    signal: AbortSignal,
  ): Promise<AdapterAnswer> {
    const text = JSON.stringify(body);
    const at = String(now());
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': headerOf(key),
      'anchor-timestamp': at,
      'anchor-signature': sign(secret, at, text),
      ...(expiresAt === null ? {} : { 'anchor-expires-at': String(expiresAt) }),
    };
    try {
      const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      // A redirect would carry the act to somebody who was never named.
      const reply = await fetch(url, { method: 'POST', headers, body: text, signal: within, redirect: 'error' });
      return read(reply.status, await upTo(reply, MAX_ANSWER));
    } catch (error) {
      return { status: 'unknown', code: 'no-answer', detail: String(error).slice(0, 300) };
    }
  }

  return {
    name: 'webhook',
    can: [...new Set([...can, ...byHand])],
    byHand,
    idempotent: keepsKeys,
    perform: (key: string, act: Act, expiresAt, signal) =>
      post({ type: 'act', key, act, expiresAt }, key, expiresAt, signal),
    ...(keepsKeys ? { recall: (key, signal) => post({ type: 'recall', key }, key, null, signal) } : {}),
  };
}

/** A key as a header can hold it: percent-encoded where anything in it is not visible ASCII (a cue's id may have Chinese in it) or is a `%`, so that no two become one. */
function headerOf(key: string): string {
  return /^[!-$&-~]*$/.test(key) ? key : encodeURIComponent(key.toWellFormed());
}

/** `v1=` and the HMAC-SHA256 of timestamp, dot and body, in hex. The timestamp is in it so that an old message can't be sent again. */
export function sign(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** 2xx with a word of ours is that word; 409 and other 4xx are a no; everything else (and 408, 425, 429) may come right later. */
function read(status: number, text: string | null): AdapterAnswer {
  const again = status >= 500 || [408, 425, 429].includes(status);
  if (again) return { status: 'unknown', code: `http-${status}`, detail: (text ?? '').slice(0, 300) };
  const reply = replySchema.safeParse(parse(text));
  if (status >= 200 && status < 300) {
    // A "fine" that can't be read is no reference: nobody knows what was done.
    if (!reply.success) return { status: 'unknown', code: 'unreadable', detail: (text ?? '').slice(0, 300) };
    const { status: word, reference, code, message } = reply.data;
    return { status: word, code: code ?? null, detail: reference ?? message ?? '' };
  }
  const said = reply.success ? (reply.data.message ?? '') : (text ?? '').slice(0, 300);
  return { status: 'refused', code: (reply.success ? reply.data.code : undefined) ?? `http-${status}`, detail: said };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The body as text; null when it is longer than `limit` bytes. */
async function upTo(reply: Response, limit: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of reply.body ?? []) {
    size += part.byteLength;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
