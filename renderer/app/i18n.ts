/** Language of this page. The studio's setting decides; all words are in the first load, so a switch is instant. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ImportProblem } from '../../core/contract/import.schema.ts';
import { en, zh, type Language } from './locales.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
    returnNull: false;
  }
}

/** A key whose last part came from outside, e.g. an error's code. */
type LooseT = (key: string, options?: Record<string, unknown>) => string;

const REMEMBERED = 'anchor-studio.language';

/** Starts i18next with the language seen last, or the browser's. Call once, before the first render. */
export function startLanguage(): void {
  const kept = localStorage.getItem(REMEMBERED);
  const first: Language = kept === 'en' || (kept === null && !navigator.language.startsWith('zh')) ? 'en' : 'zh-CN';
  void i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = first;
}

/** Changes the page's language and remembers it for the next first paint. */
export function speak(language: Language): void {
  if (i18next.language === language) return;
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** The sentence for a code that came from the studio: its own, or the general one that shows the code. */
export function sentence(t: TFunction, code: string, detail: Readonly<Record<string, unknown>> = {}): string {
  const key = `error.${code}`;
  return i18next.exists(key) ? (t as unknown as LooseT)(key, detail) : t('error.unknown', { code });
}

/** An import's problem in the page's language; its own English prose where there are no words for its code. */
export function problemWords(problem: ImportProblem): string {
  const key = `import.${problem.code}`;
  return i18next.exists(key)
    ? (i18next.t as unknown as LooseT)(key, { ...problem.detail, row: problem.row, column: problem.column })
    : problem.message;
}
