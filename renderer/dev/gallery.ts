/**
 * Makes docs/screens.md: every screen in Chinese and English, with each thing on it named. `node renderer/dev/gallery.ts [NAME…]`; the
 * pictures go to `$SCREENS`, else docs/images/screens. The picture of the program in them is a stand-in that the harness draws.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { SCREENS, type Pictured } from './gallery.screens.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = process.env['SCREENS'] ?? `${ROOT}docs/images/screens`;
const LANGUAGES = [
  { id: 'zh', query: 'lang=zh&clock=18:58:20' },
  { id: 'en', query: 'lang=en&sheet=en&clock=19:58:20' },
] as const;

const only = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const server = await createServer({
  configFile: `${ROOT}vite.config.ts`,
  cacheDir: `${ROOT}.cache/vite`,
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(process.env['CHROMIUM'] === undefined ? {} : { executablePath: process.env['CHROMIUM'] }),
});
try {
  for (const screen of SCREENS.filter(({ name }) => only.length === 0 || only.includes(name)))
    for (const language of languagesOf(screen)) {
      const page = await openPage(screen.size, screen.theme);
      page.on('pageerror', (error) => console.error(screen.name, language.id, error.message));
      await page.goto(`${address}dev/index.html?${language.query}&${screen.query}`);
      await page.waitForSelector('main');
      await screen.play?.(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${FOLDER}/${screen.name}-${language.id}.png` });
      console.log(screen.name, language.id);
      await page.close();
    }
} finally {
  await browser.close();
  await server.close();
}
writeFileSync(`${ROOT}docs/screens.md`, gallery());

async function openPage(size: readonly [number, number], theme: string | undefined): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] }, reducedMotion: 'reduce' });
  if (theme !== undefined) await page.addInitScript((t) => localStorage.setItem('anchor-studio.theme', t), theme);
  return page;
}

function languagesOf({ once }: Pictured) {
  return once ? LANGUAGES.slice(1) : LANGUAGES;
}

function gallery(): string {
  const parts = SCREENS.map((screen) => {
    const { name, title, about, parts: named } = screen;
    return [
      `## ${title}`,
      about,
      ...languagesOf(screen).map(({ id }) => `![${title}, ${id}](images/screens/${name}-${id}.png)`),
      ...(named === undefined ? [] : [named.map(([what, why]) => `- **${what}**: ${why}`).join('\n')]),
    ].join('\n\n');
  });
  return `# The screens

Every screen in Chinese and English, made by \`node renderer/dev/gallery.ts\`. The program picture is a stand-in.

Words that come back: a **segment** (环节) is one stretch of the show; a **cue** (动作点) is what the program does in it, by itself or at a press; **arm** (预备) is the
first of two steps for anything that spends money; **GO** (走) fires the cue that stands by, or goes on to the next segment; a **pop** (弹商品) shows a product’s card
and pins it on the platform; **overlays** (贴片) are all cards, countdowns and captions on the picture.

${parts.join('\n\n')}
`;
}
