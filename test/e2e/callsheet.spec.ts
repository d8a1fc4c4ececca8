/** The call sheet on paper: each role's columns, the whole sheet over as many pages as it takes, nothing of the screen beside it. */
import { wordsOf } from '../support/words.ts';
import { expect, test } from './harness.ts';

const LANGUAGES = [
  { language: 'zh-CN', query: 'lang=zh', last: '31', script: '口播', cues: '中控动作点', notes: '场控动作' },
  { language: 'en', query: 'lang=en&sheet=en', last: '17', script: 'Say', cues: 'Cues', notes: 'Moderator' },
] as const;

for (const { language, query, last, ...headers } of LANGUAGES) {
  const t = wordsOf(language);

  test(`${language}: host, producer and moderator each print their own`, async ({ page, harness }) => {
    await harness.open(page, 'callsheet', query);
    const paper = page.getByRole('article');
    const column = (name: string) => paper.getByRole('columnheader', { name, exact: true });
    await expect(column(headers.script)).toBeVisible();
    await expect(column(headers.cues)).toHaveCount(0);
    await page.getByRole('button', { name: t('callsheet.of.producer'), exact: true }).click();
    await expect(column(headers.cues)).toBeVisible();
    await expect(column(headers.script)).toHaveCount(0);
    await page.getByRole('button', { name: t('callsheet.of.moderator'), exact: true }).click();
    await expect(column(headers.notes)).toBeVisible();
    await expect(paper.getByRole('row').last().getByRole('cell').first()).toHaveText(last);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.getByRole('button', { name: t('callsheet.print') })).toBeHidden();
    await expect(paper.getByRole('row').last()).toBeVisible();
    const lying = await pages(page);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: t('callsheet.portrait') }).click();
    const standing = await pages(page);
    expect(lying.size).toEqual([842, 595]);
    expect(standing.size).toEqual([595, 842]);
    expect(lying.count).toBeGreaterThan(1);
    expect(standing.count).toBeGreaterThan(1);
  });
}

test('the browser prints by its own print', async ({ page, harness }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await harness.open(page, 'callsheet', 'lang=en&sheet=en');
  await page.getByRole('button', { name: wordsOf('en')('callsheet.print') }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

/** How many pages the print has, and how large each is in points. */
async function pages(page: { readonly pdf: (options: { preferCSSPageSize: boolean }) => Promise<Buffer> }) {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    count: Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(text)?.[1] ?? 0),
    size: (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [])
      .slice(1)
      .map((points) => Math.round(Number(points))),
  };
}
