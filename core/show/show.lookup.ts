/** Reads a record by a key that came from outside: `constructor` and its like are not there unless they were put there. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
