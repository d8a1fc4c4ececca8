/** Who asked for something: a seat is named by its role, or by the name that a person gave it. */
import type { TFunction } from 'i18next';

const KNOWN = ['studio', 'producer', 'anchor', 'moderator', 'viewer', 'chat'] as const;

/** The word for who asked. */
export function byWords(t: TFunction, by: string): string {
  const known = KNOWN.find((one) => one === by);
  return known ? t(`console.log.by.${known}`) : by;
}
