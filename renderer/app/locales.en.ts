/** The words of the screens in English. Every word of the Chinese screens has its twin here: the type says so. */
import enAction from '../../resources/locales/en/action.json' with { type: 'json' };
import enAnchor from '../../resources/locales/en/anchor.json' with { type: 'json' };
import enCallsheet from '../../resources/locales/en/callsheet.json' with { type: 'json' };
import enChat from '../../resources/locales/en/chat.json' with { type: 'json' };
import enCommon from '../../resources/locales/en/common.json' with { type: 'json' };
import enCompliance from '../../resources/locales/en/compliance.json' with { type: 'json' };
import enConsole from '../../resources/locales/en/console.json' with { type: 'json' };
import enEditor from '../../resources/locales/en/editor.json' with { type: 'json' };
import enError from '../../resources/locales/en/error.json' with { type: 'json' };
import enGateway from '../../resources/locales/en/gateway.json' with { type: 'json' };
import enFigures from '../../resources/locales/en/figures.json' with { type: 'json' };
import enImport from '../../resources/locales/en/import.json' with { type: 'json' };
import enObs from '../../resources/locales/en/obs.json' with { type: 'json' };
import enPreflight from '../../resources/locales/en/preflight.json' with { type: 'json' };
import enReplan from '../../resources/locales/en/replan.json' with { type: 'json' };
import enPrompt from '../../resources/locales/en/prompt.json' with { type: 'json' };
import enProducts from '../../resources/locales/en/products.json' with { type: 'json' };
import enSettings from '../../resources/locales/en/settings.json' with { type: 'json' };
import enKeys from '../../resources/locales/en/keys.json' with { type: 'json' };
import enPalette from '../../resources/locales/en/palette.json' with { type: 'json' };
import enSheets from '../../resources/locales/en/sheets.json' with { type: 'json' };
import enWelcome from '../../resources/locales/en/welcome.json' with { type: 'json' };
import type { zh } from './locales.zh.ts';

export const en: Shape<typeof zh> = {
  callsheet: enCallsheet,
  chat: enChat,
  common: enCommon,
  compliance: enCompliance,
  console: enConsole,
  action: enAction,
  anchor: enAnchor,
  keys: enKeys,
  palette: enPalette,
  sheets: enSheets,
  obs: enObs,
  editor: enEditor,
  preflight: enPreflight,
  replan: enReplan,
  prompt: enPrompt,
  welcome: enWelcome,
  products: enProducts,
  settings: enSettings,
  error: enError,
  gateway: enGateway,
  import: enImport,
  figures: enFigures,
};

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
