/**
 * The development harness: the real screens on a studio that lives in the page, with the real engine and sample sheets. Not a build input,
 * so it never ships. `?lang=zh|en|pseudo&sheet=en|faulty&faulty&mode=live&obs=problem&view=anchor&chat=off|20&first`; the page's own scripts drive `window.studio`.
 */
import i18next from 'i18next';
import { roleSchema, type Role } from '../../core/contract/roles.ts';
import { en } from '../app/locales.en.ts';
import { start } from '../app/start.tsx';
import { createMiniStudio, type MiniStudio } from './miniStudio.ts';
import { pseudoOf } from './pseudo.ts';
import { sampleSheet } from './sample.ts';

declare global {
  interface Window {
    studio?: MiniStudio;
  }
}

const query = new URLSearchParams(location.search);
const isPseudo = query.get('lang') === 'pseudo';
const language = isPseudo || query.get('lang') === 'en' ? 'en' : 'zh-CN';
const studio = createMiniStudio({
  sheet: sampleSheet(query.get('sheet') === 'en' ? 'en' : 'zh', query.has('faulty') || query.get('sheet') === 'faulty'),
  mode: query.get('mode') === 'live' ? 'live' : 'rehearsal',
  language,
  obs: query.get('obs') ?? 'simulated',
  role: roleOf(query),
  figures: query.get('figures') !== 'none' && (query.has('figures') || query.get('view') === 'figures'),
  welcomed: !query.has('first'),
  startAt: query.get('clock') ?? '18:58:20',
  chat: query.get('chat') === 'off' ? null : Number(query.get('chat') ?? 0),
});
window.studio = studio;
await start({ trusted: true, open: () => Promise.resolve(studio.port()) });
if (isPseudo) {
  i18next.addResourceBundle('en', 'translation', pseudoOf(en), true, true);
  void i18next.changeLanguage('en');
}

function roleOf(asked: URLSearchParams): Role {
  const role = roleSchema.safeParse(asked.get('role'));
  if (role.success) return role.data;
  return asked.get('view') === 'anchor' ? 'anchor' : 'producer';
}
