/** What people said of the columns of their templates, by the headers: the next file with the same headers is read the same way. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { headChoiceSchema } from '../../../core/runsheet/import/mapping.ts';
import type { HeadChoice } from '../../../core/runsheet/import/head.ts';
import type { Setting, SettingsStore } from '../store/settings.store.ts';

const KEPT = 300;

const IMPORT_MAPPINGS: Setting<Readonly<Record<string, HeadChoice>>> = {
  key: 'import.mappings',
  schema: z.record(z.string(), headChoiceSchema),
  fallback: {},
};

export interface MappingMemory {
  /** What was chosen for a template, null when nothing was. */
  recall(template: string): HeadChoice | null;
  remember(template: string, choice: HeadChoice): void;
}

/** Keeps the newest 300 templates in the settings. */
export function mappingMemory(settings: SettingsStore): MappingMemory {
  const keyOf = (template: string) => createHash('sha256').update(template).digest('hex').slice(0, 32);
  return {
    recall: (template) => settings.get(IMPORT_MAPPINGS)[keyOf(template)] ?? null,
    remember(template, choice) {
      const key = keyOf(template);
      const others = Object.entries(settings.get(IMPORT_MAPPINGS)).filter(([known]) => known !== key);
      settings.set(IMPORT_MAPPINGS, Object.fromEntries([...others.slice(1 - KEPT), [key, choice]]));
    },
  };
}
