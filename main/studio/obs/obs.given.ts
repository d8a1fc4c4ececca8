/** Waiting for something that may be given up. */

/** The value, unless the signal is given up first: then rejects with its reason. */
export async function unless<T>(signal: AbortSignal, value: Promise<T>): Promise<T> {
  const given = Promise.withResolvers<never>();
  const up = () => given.reject(signal.reason);
  signal.addEventListener('abort', up, { once: true });
  try {
    return await Promise.race([value, given.promise]);
  } finally {
    signal.removeEventListener('abort', up);
  }
}
