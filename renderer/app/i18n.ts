/** Language of this page. The studio's setting decides; the other language's words come right behind the first picture, so a switch is instant. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ImportProblem } from '../../core/contract/import.schema.ts';
import type { Language } from './locales.ts';
import type { zh } from './locales.zh.ts';

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

const WORDS = {
  'zh-CN': () => import('./locales.zh.ts').then((one) => one.zh),
  en: () => import('./locales.en.ts').then((one) => one.en),
} as const satisfies Readonly<Record<Language, () => Promise<object>>>;

/** Starts i18next with the language seen last, or the browser's. Call once, and wait for it before the first render. */
export async function startLanguage(): Promise<void> {
  const kept = localStorage.getItem(REMEMBERED);
  const first: Language = kept === 'en' || (kept === null && !navigator.language.startsWith('zh')) ? 'en' : 'zh-CN';
  document.documentElement.lang = first;
  await i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: false,
    resources: { [first]: { translation: await WORDS[first]() } },
    interpolation: { escapeValue: false },
  });
  setTimeout(() => void learn(first === 'en' ? 'zh-CN' : 'en'), 1_500);
}

/** Has a language's words at hand. */
async function learn(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await WORDS[language]());
}

/** Changes the page's language and remembers it for the next first paint. */
export async function speak(language: Language): Promise<void> {
  if (i18next.language === language) return;
  localStorage.setItem(REMEMBERED, language);
  await learn(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
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
