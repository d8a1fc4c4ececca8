/**
 * A result that crosses processes: either a value, or an error with a stable code.
 * `code` never changes once released; `message` is English prose for logs; screens translate by `code`
 * (locale key `error.<code>`) and fill in `detail`.
 */
export type Result<T, C extends string = string> = { readonly ok: true; readonly value: T } | Failure<C>;

/** The failing half of a {@link Result}. `detail` holds plain values for the translated sentence. */
export interface Failure<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly message: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Makes a failure. The message says what happened, what was kept and what to do. */
export function fail<C extends string>(code: C, message: string, detail: Failure['detail'] = {}): Failure<C> {
  return { ok: false, code, message, detail };
}
