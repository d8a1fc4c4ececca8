/** Every screen for everybody: axe, targets for shaking hands, keys with a focus that is seen, and regions that do not chatter. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ALL_SCREENS, expect, play, test } from './harness.ts';

const THEMES = ['light', 'contrast'] as const;
/** The least side of what is pressed, CSS px. */
const TARGET = 32;

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((one) => (document.documentElement.dataset['theme'] = one), theme);
  // Colours that are still on their way would be measured in between; in a part that is folded away they would never arrive.
  await page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
}

/** What axe calls serious or critical, one line each. */
async function findings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // What passes is not looked up again, and no style sheet is fetched a second time: half of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** What is pressed and smaller than a hand that shakes wants it. A label that is pressed counts for its control. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const pressed =
      'button, a[href], summary, select, input, textarea, [role=tab], [role=button], [role=radio], [role=switch]';
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const own = element.getBoundingClientRect();
      // Nobody presses what is a pixel wide: a form's hidden twin of a control.
      if (own.width <= 1 || own.height <= 1) continue;
      const label = element.closest('label')?.getBoundingClientRect();
      const { width, height } = label ?? own;
      // Text fields are as wide as they are; a link inside a sentence has its line.
      if (Math.round(height) >= least && Math.round(width) >= least) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      found.push(
        `${element.tagName.toLowerCase()} “${name?.trim().slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`,
      );
    }
    return found;
  }, TARGET);
}

/** Goes round by Tab; what takes the focus without showing it, or out of sight, one line each. */
async function unseenFocus(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      element.dataset['walked'] ??= String(document.querySelectorAll('[data-walked]').length);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height, bottom, right } = element.getBoundingClientRect();
      return {
        id: element.dataset['walked'],
        name: `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”`,
        ringed: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5) || boxShadow !== 'none',
        shown: width > 0 && height > 0 && bottom > 0 && right > 0,
      };
    });
    if (at === null || seen.has(at.id)) break;
    seen.add(at.id);
    if (!at.ringed || !at.shown) found.push(`${at.name} ${at.ringed ? 'out of sight' : 'no ring'}`);
  }
  return found;
}

/** What is read out within a second and a half in which nothing happens but clocks, meters and a moving script. */
async function chatter(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const words: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(
          '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output',
        );
        if (region) words.push(region.textContent.trim().slice(0, 60));
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    observer.disconnect();
    return words;
  });
}

for (const screen of ALL_SCREENS)
  test(`${screen}: axe, targets, focus and quiet`, async ({ page, harness }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await harness.open(page, screen, 'lang=zh&mode=live&obs=live');
    const before = screen === 'console' || screen === 'anchor' ? await findings(page) : [];
    expect(before, 'before the show').toEqual([]);
    await play(page);
    expect(await findings(page), 'dark').toEqual([]);
    // The other themes change colours alone.
    for (const theme of THEMES) {
      await wear(page, theme);
      expect(await findings(page, ['color-contrast']), theme).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    expect(await chatter(page)).toEqual([]);
    expect(await unseenFocus(page)).toEqual([]);
  });
