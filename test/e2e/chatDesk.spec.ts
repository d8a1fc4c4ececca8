/**
 * The chat desk as a moderator uses it, in both languages: the room flows and the place of a reader holds, two letters are found and gone to, a
 * cluster goes to the anchor's screen and is answered when the anchor closes it, and a bad review is not hidden.
 */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { takeSeat } from '../support/seat.ts';
import { startStudio, ZH_SHEET } from '../support/studioProcess.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './harness.ts';
import { ticketTo } from './opening.ts';
import type { MiniStudio } from '../../renderer/dev/miniStudio.ts';

declare const window: { readonly studio: MiniStudio };

const ROOMS = [
  { lang: 'zh', words: wordsOf('zh-CN'), query: 'lang=zh', find: '微波', review: '漏水' },
  { lang: 'en', words: wordsOf('en'), query: 'lang=en&sheet=en', find: 'mi', review: 'leaked' },
] as const;

const rows = (page: Page) => page.locator('[data-row]');
/** The first row that is wholly in view, and how far below the list's upper edge it stands. */
const place = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('[data-row]')?.closest('[role=region]')?.getBoundingClientRect();
    for (const row of document.querySelectorAll<HTMLElement>('[data-row]')) {
      const top = row.getBoundingClientRect().top - (frame?.top ?? 0);
      if (top >= 0) return { row: row.dataset['row'], top: Math.round(top) };
    }
    return null;
  });
const newest = (page: Page) => page.evaluate(() => window.studio.state().questions.at(-1) ?? null);

for (const { lang, words: t, query, find, review } of ROOMS)
  test(`${lang}: a room that flows, a question to the anchor and back, a search, a bad review`, async ({
    page,
    harness,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewportSize({ width: 1366, height: 768 });
    await harness.open(page, 'chat', `${query}&chat=40`);
    await page.evaluate(() => window.studio.ask({ type: 'start' }));

    // It flows: the last row is another one soon, and the list stands at its end.
    const last = await rows(page).last().getAttribute('data-row');
    await expect(rows(page).last()).not.toHaveAttribute('data-row', last ?? '');

    // Scrolled up, what is read stays where it is, however much comes; the chip leads back.
    await page.getByRole('region', { name: t('chat.list.title') }).hover();
    await page.mouse.wheel(0, -700);
    const chip = page.getByRole('button', {
      name: new RegExp(t('chat.list.waiting_other').replace('{{n}}', '[0-9,]+')),
    });
    await expect(chip).toBeVisible();
    const read = await place(page);
    const counted = await chip.textContent();
    await expect(chip, 'more comes').not.toHaveText(counted ?? '');
    expect(await place(page)).toEqual(read);
    await page.keyboard.press('End');
    await expect(chip).toBeHidden();

    // One press puts what most people ask on the anchor's screen; closed there, it is answered here.
    const toAnchor = new RegExp(`^${t('chat.questions.toAnchor')}[：:]`);
    await page.getByRole('button', { name: toAnchor }).first().click();
    await expect.poll(async () => (await newest(page))?.id).toBeGreaterThan(0);
    const question = await newest(page);
    const up = page.locator('[data-state="on-screen"]');
    await expect(up).toContainText(question?.text ?? '');
    await page.evaluate(
      (id) => window.studio.ask({ type: 'close-question', question: id, outcome: 'answered' }),
      question?.id,
    );
    await expect(up).toHaveCount(0);

    // Two letters find it; a press goes to the place, with the words marked, among what was said around it.
    await page.keyboard.press('/');
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(find);
    const found = page.getByRole('list', { name: t('chat.search.results') }).getByRole('button');
    await expect(found.first()).toContainText(find);
    await found.last().click();
    const there = page.locator('[data-row][data-selected="true"]');
    await expect(there.locator('mark').first()).toHaveText(find);
    await expect(page.locator('[data-selected="true"] + [data-row]')).toBeVisible();
    await page.getByRole('button', { name: t('chat.search.close') }).click();

    // A bad review: the reason is there to be chosen, and the desk says why it is none.
    await page.keyboard.press('/');
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(review);
    await found.last().click();
    await expect(there).toContainText(review);
    await page.keyboard.press('h');
    await page.getByRole('radio', { name: t('chat.reason.negative-opinion.name') }).check();
    await expect(page.getByText(t('chat.hide.negativeLaw'))).toBeVisible();
    await expect(page.getByRole('button', { name: t('chat.hide.press') })).toHaveCount(0);
    await page.getByRole('button', { name: t('chat.hide.answerInstead') }).click();
    await expect(page.getByRole('textbox', { name: t('chat.say.title') })).toBeFocused();

    // The answer is sent with what it answers, and its state is seen.
    await page.keyboard.type('OK 123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: t('chat.say.title') })).toHaveValue('');
    await page.getByRole('tab', { name: t('chat.side.sent') }).click();
    await expect(page.getByRole('list', { name: t('chat.sent.title') })).toContainText('OK 123');

    // A real reason hides it, and the line says so where it stands.
    await page
      .getByRole('group', { name: t('chat.line.title') })
      .getByRole('button', { name: t('chat.line.hide') })
      .click();
    await page.getByRole('radio', { name: t('chat.reason.spam.name') }).check();
    await page.getByRole('button', { name: t('chat.hide.press') }).click();
    await expect(there).toContainText(t('chat.act.confirmed'));
    expect(errors).toEqual([]);
  });

for (const { lang, words: t, query } of ROOMS)
  test(`${lang}: a viewer is muted for a reason, never for an opinion; what they write is folded and can be read`, async ({
    page,
    harness,
  }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await harness.open(page, 'chat', query);
    const bar = page.getByRole('group', { name: t('chat.line.title') });
    const folded = page.locator('[data-row][data-kind="muted"]');
    const row = page.locator('[data-row][data-kind="comment"]').last();
    const key = (await row.getAttribute('data-row')) ?? '';
    await row.click();
    await page.keyboard.press('k');
    const press = page.getByRole('button', { name: t('chat.mute.press'), exact: true });
    await page.getByRole('radio', { name: t('chat.reason.negative-opinion.name') }).check();
    await expect(page.getByText(t('chat.hide.negativeLaw'))).toBeVisible();
    await expect(press).toHaveCount(0);

    // The room's platform can't be asked here, and the form says what that means.
    await page.getByRole('radio', { name: t('chat.reason.abuse.name') }).check();
    await expect(page.getByText(t('chat.mute.hereOnly'))).toBeVisible();
    await page.getByRole('radio', { name: t('chat.mute.show'), exact: true }).check();
    await page.getByRole('textbox', { name: t('chat.hide.note') }).fill('666');
    await press.click();
    const list = page.getByRole('list', { name: t('chat.muted.title_one').replace('{{count}}', '1'), exact: true });
    await expect(list).toContainText(t('chat.muted.here'));
    await expect(page.locator(`[data-row="${key}"]`), 'it stands where it is read').toContainText(
      t('chat.list.mutedMark'),
    );

    // Let go, and the list folds it; a press has its words again, and the way back.
    await bar.getByRole('button', { name: t('chat.line.close') }).click();
    await expect(folded).toHaveCount(1);
    expect(await page.evaluate(() => window.studio.state().muted)).toMatchObject([{ reason: 'abuse', until: null }]);
    await folded.click();
    await bar.getByRole('button', { name: t('chat.line.unmute'), exact: true }).click();
    await expect(list).toHaveCount(0);
    await bar.getByRole('button', { name: t('chat.line.close') }).click();
    await expect(folded).toHaveCount(0);
    await expect(page.locator(`[data-row="${key}"]`)).toHaveAttribute('data-kind', 'comment');
  });

test('a producer writes a rule that fires; a moderator may only switch it off', async ({ page, harness }) => {
  const t = wordsOf('zh-CN');
  const rules = page.getByRole('list', { name: t('chat.rules.title') });
  await harness.open(page, 'chat', 'lang=zh&chat=5&role=producer');
  await page.getByRole('tab', { name: t('chat.side.rules') }).click();
  await page.getByRole('button', { name: t('chat.rules.add') }).click();
  const form = page.getByRole('form', { name: t('chat.rules.add') });
  await form.getByRole('textbox', { name: t('chat.rules.people') }).fill('0');
  await form.getByRole('button', { name: t('chat.rules.does.fire') }).click();
  await form.getByRole('button', { name: t('chat.rules.keep') }).click();
  await expect(form.getByText(t('chat.rules.wrong.cue'))).toBeVisible();
  await form.getByRole('combobox', { name: t('chat.rules.cue') }).click();
  await page
    .getByRole('option', { name: t('chat.rules.offersOnly') })
    .first()
    .click();
  await expect(form.getByText(t('chat.rules.arms'))).toBeVisible();
  await form.getByRole('textbox', { name: t('chat.rules.people') }).fill('20');
  await page.keyboard.press('Enter');
  await expect(rules).toContainText(t('chat.rules.offersOnly'));

  await page.evaluate(() => window.studio.sit('moderator'));
  await expect(rules.getByText(t('chat.rules.producers'))).toBeVisible();
  await expect(
    rules.getByRole('button', { name: new RegExp(t('chat.rules.editNamed').replace('{{rule}}', '')) }),
  ).toBeDisabled();
  await rules.getByRole('switch').click();
  await expect(rules.getByRole('switch')).not.toBeChecked();
  await expect(rules.getByRole('switch')).toBeDisabled();
});

test('a seat that may only look is told so, and a show without a room what to do', async ({ page, harness }) => {
  const t = wordsOf('en');
  await harness.open(page, 'chat', 'lang=en&sheet=en&role=viewer');
  await expect(page.getByText(t('chat.whyNot.read-only'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('chat.questions.toAnchor') })).toHaveCount(0);
  await harness.open(page, 'chat', 'lang=en&sheet=en&chat=off');
  await page.getByRole('button', { name: t('chat.empty.settings') }).click();
  await expect(page).toHaveURL(/settings/);
  await harness.open(page, 'console', 'lang=en&sheet=en');
  await expect(page.getByRole('tab', { name: t('console.tabs.chat') })).toHaveAttribute('aria-selected', 'true');
});

test('a rehearsal’s own room, on the studio itself: it flows to a moderator, is searched, asked from and not silenced', async ({
  page,
}) => {
  const t = wordsOf('zh-CN');
  const studio = await startStudio({ sheet: ZH_SHEET });
  const seat = await takeSeat(studio.address, studio.token);
  try {
    await seat.ask('settings.set', { language: 'zh-CN' });
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(await ticketTo(studio, seat, '/', 'moderator'));
    await expect(page, 'a moderator begins here').toHaveURL(/\/chat$/);
    await seat.ask('start');
    await expect(rows(page).nth(8)).toBeVisible();
    const last = await rows(page).last().getAttribute('data-row');
    await expect(rows(page).last()).not.toHaveAttribute('data-row', last ?? '');

    // A rule that proposes is a moderator's to write, and what it waits for is told as soon as one viewer asks it. One that fires is a producer's.
    await page.getByRole('tab', { name: t('chat.side.rules') }).click();
    await page.getByRole('button', { name: t('chat.rules.add') }).click();
    const form = page.getByRole('form', { name: t('chat.rules.add') });
    await expect(form.getByRole('button', { name: t('chat.rules.does.fire') })).toBeDisabled();
    await expect(form.getByText(t('chat.rules.producers'))).toBeVisible();
    await form.getByRole('textbox', { name: t('chat.rules.people') }).fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^1 人在说「价格/)).toBeVisible();

    // What the simulated viewers ask goes to the anchor and is answered when its card is closed there.
    const toAnchor = new RegExp(`^${t('chat.questions.toAnchor')}[：:]`);
    await page.getByRole('button', { name: toAnchor }).first().click();
    await seat.until('a question', ({ state }) => state.questions.length === 1);
    const [card] = seat.snapshot.state.questions;
    const up = page.locator('[data-state="on-screen"]');
    await expect(up).toContainText(card?.text.slice(0, 2) ?? '');
    await seat.ask('close-question', { question: card?.id, outcome: 'answered' });
    await expect(up).toHaveCount(0);

    // Two characters of what was said are found in the store.
    const said = (await seat.ask('chat.page', { before: null, after: null, limit: 200 })) as {
      readonly value: { readonly lines: readonly { readonly id: string; readonly text: string }[] };
    };
    const line = said.value.lines.find(({ text }) => /^[\u4e00-\u9fff]{4,}/.test(text));
    const two = line?.text.slice(1, 3) ?? '';
    await page.keyboard.press('/');
    // The keys that follow are the field's once it has the focus.
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(two);
    const found = page.getByRole('list', { name: t('chat.search.results') }).getByRole('button');
    await found.first().click();
    // Hits side by side are one mark: 哈哈 in 哈哈哈哈.
    await expect(page.locator('[data-row][data-selected="true"] mark').first()).toContainText(two);

    const wish = { act: 'hide-message', eventId: line?.id, reason: 'negative-opinion', note: '' };
    expect(await seat.ask('chat.moderate', wish)).toMatchObject({ ok: false, code: 'negative-opinion' });
  } finally {
    seat.close();
    await studio.stop();
    rmSync(studio.dataDir, { recursive: true, force: true });
  }
});
