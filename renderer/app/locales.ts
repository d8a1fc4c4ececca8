/** The words of the screens, by language. The importer keeps `import.json`, the screens the others. */
import enAction from '../../resources/locales/en/action.json' with { type: 'json' };
import enAnchor from '../../resources/locales/en/anchor.json' with { type: 'json' };
import enCommon from '../../resources/locales/en/common.json' with { type: 'json' };
import enCompliance from '../../resources/locales/en/compliance.json' with { type: 'json' };
import enConsole from '../../resources/locales/en/console.json' with { type: 'json' };
import enEditor from '../../resources/locales/en/editor.json' with { type: 'json' };
import enError from '../../resources/locales/en/error.json' with { type: 'json' };
import enImport from '../../resources/locales/en/import.json' with { type: 'json' };
import enObs from '../../resources/locales/en/obs.json' with { type: 'json' };
import enKeys from '../../resources/locales/en/keys.json' with { type: 'json' };
import enPalette from '../../resources/locales/en/palette.json' with { type: 'json' };
import enPreflight from '../../resources/locales/en/preflight.json' with { type: 'json' };
import enPrompt from '../../resources/locales/en/prompt.json' with { type: 'json' };
import enSettings from '../../resources/locales/en/settings.json' with { type: 'json' };
import enSheets from '../../resources/locales/en/sheets.json' with { type: 'json' };
import enWelcome from '../../resources/locales/en/welcome.json' with { type: 'json' };
import zhAction from '../../resources/locales/zh-CN/action.json' with { type: 'json' };
import zhAnchor from '../../resources/locales/zh-CN/anchor.json' with { type: 'json' };
import zhCommon from '../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhCompliance from '../../resources/locales/zh-CN/compliance.json' with { type: 'json' };
import zhConsole from '../../resources/locales/zh-CN/console.json' with { type: 'json' };
import zhEditor from '../../resources/locales/zh-CN/editor.json' with { type: 'json' };
import zhError from '../../resources/locales/zh-CN/error.json' with { type: 'json' };
import zhImport from '../../resources/locales/zh-CN/import.json' with { type: 'json' };
import zhObs from '../../resources/locales/zh-CN/obs.json' with { type: 'json' };
import zhKeys from '../../resources/locales/zh-CN/keys.json' with { type: 'json' };
import zhPalette from '../../resources/locales/zh-CN/palette.json' with { type: 'json' };
import zhPreflight from '../../resources/locales/zh-CN/preflight.json' with { type: 'json' };
import zhPrompt from '../../resources/locales/zh-CN/prompt.json' with { type: 'json' };
import zhSettings from '../../resources/locales/zh-CN/settings.json' with { type: 'json' };
import zhSheets from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' };
import zhWelcome from '../../resources/locales/zh-CN/welcome.json' with { type: 'json' };

export type Language = 'zh-CN' | 'en';

/** The languages, each told in itself. */
export const LANGUAGES = [
  { id: 'zh-CN', name: '中文', about: '界面用简体中文' },
  { id: 'en', name: 'English', about: 'Screens in English' },
] as const satisfies readonly { readonly id: Language; readonly name: string; readonly about: string }[];

export const zh = {
  common: zhCommon,
  compliance: zhCompliance,
  console: zhConsole,
  action: zhAction,
  anchor: zhAnchor,
  keys: zhKeys,
  palette: zhPalette,
  sheets: zhSheets,
  obs: zhObs,
  preflight: zhPreflight,
  prompt: zhPrompt,
  welcome: zhWelcome,
  settings: zhSettings,
  editor: zhEditor,
  error: zhError,
  import: zhImport,
};

/** Every word of the Chinese screens has its twin here: the type says so. */
export const en: Shape<typeof zh> = {
  common: enCommon,
  compliance: enCompliance,
  console: enConsole,
  action: enAction,
  anchor: enAnchor,
  keys: enKeys,
  palette: enPalette,
  sheets: enSheets,
  obs: enObs,
  preflight: enPreflight,
  prompt: enPrompt,
  welcome: enWelcome,
  settings: enSettings,
  editor: enEditor,
  error: enError,
  import: enImport,
};

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
