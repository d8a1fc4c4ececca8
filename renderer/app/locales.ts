/** The languages of the screens. Their words are in `locales.zh.ts` and `locales.en.ts`, so that a page loads one of them first. */

export type Language = 'zh-CN' | 'en';

/** The languages, each told in itself. */
export const LANGUAGES = [
  { id: 'zh-CN', name: '中文', about: '界面用简体中文' },
  { id: 'en', name: 'English', about: 'Screens in English' },
] as const satisfies readonly { readonly id: Language; readonly name: string; readonly about: string }[];
