/** The words on the screens, read from the locales, so that a test names a button as its user does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './studioProcess.ts';

/** Looks up `file.path.to.key` in a language; throws when there is no such text. */
export function wordsOf(language: 'zh-CN' | 'en'): (key: string) => string {
  return (key) => {
    const [file = '', ...path] = key.split('.');
    let value: unknown = JSON.parse(readFileSync(join(ROOT, 'resources/locales', language, `${file}.json`), 'utf8'));
    for (const part of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
    if (typeof value !== 'string') throw new Error(`No text ${key} in ${language}`);
    return value;
  };
}
