/** The words of the screens in Chinese. A chunk of its own: a page loads one language first. */
import zhAction from '../../resources/locales/zh-CN/action.json' with { type: 'json' };
import zhAnchor from '../../resources/locales/zh-CN/anchor.json' with { type: 'json' };
import zhCallsheet from '../../resources/locales/zh-CN/callsheet.json' with { type: 'json' };
import zhChat from '../../resources/locales/zh-CN/chat.json' with { type: 'json' };
import zhCommon from '../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhCompliance from '../../resources/locales/zh-CN/compliance.json' with { type: 'json' };
import zhConsole from '../../resources/locales/zh-CN/console.json' with { type: 'json' };
import zhEditor from '../../resources/locales/zh-CN/editor.json' with { type: 'json' };
import zhError from '../../resources/locales/zh-CN/error.json' with { type: 'json' };
import zhGateway from '../../resources/locales/zh-CN/gateway.json' with { type: 'json' };
import zhFigures from '../../resources/locales/zh-CN/figures.json' with { type: 'json' };
import zhImport from '../../resources/locales/zh-CN/import.json' with { type: 'json' };
import zhObs from '../../resources/locales/zh-CN/obs.json' with { type: 'json' };
import zhPreflight from '../../resources/locales/zh-CN/preflight.json' with { type: 'json' };
import zhReplan from '../../resources/locales/zh-CN/replan.json' with { type: 'json' };
import zhPrompt from '../../resources/locales/zh-CN/prompt.json' with { type: 'json' };
import zhProducts from '../../resources/locales/zh-CN/products.json' with { type: 'json' };
import zhSettings from '../../resources/locales/zh-CN/settings.json' with { type: 'json' };
import zhKeys from '../../resources/locales/zh-CN/keys.json' with { type: 'json' };
import zhPalette from '../../resources/locales/zh-CN/palette.json' with { type: 'json' };
import zhSheets from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' };
import zhWelcome from '../../resources/locales/zh-CN/welcome.json' with { type: 'json' };

export const zh = {
  callsheet: zhCallsheet,
  chat: zhChat,
  common: zhCommon,
  compliance: zhCompliance,
  console: zhConsole,
  action: zhAction,
  anchor: zhAnchor,
  keys: zhKeys,
  palette: zhPalette,
  sheets: zhSheets,
  obs: zhObs,
  editor: zhEditor,
  preflight: zhPreflight,
  replan: zhReplan,
  prompt: zhPrompt,
  welcome: zhWelcome,
  products: zhProducts,
  settings: zhSettings,
  error: zhError,
  gateway: zhGateway,
  import: zhImport,
  figures: zhFigures,
};
