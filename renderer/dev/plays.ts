/** What is played on the harness before a picture is taken: shared by the shots and the gallery. */
import type { Page } from '@playwright/test';
import type { MiniStudio } from './miniStudio.ts';

declare const window: { readonly studio: MiniStudio };

/** Starts, and goes on to the segment at `index`, then `seconds` into it. */
export function to(index: number, seconds: number) {
  return async (page: Page) => {
    await page.evaluate(
      ([goal, into]) => {
        const { studio } = window;
        studio.ask({ type: 'start' });
        studio.advance(95_000);
        while ((studio.state().onAir?.index ?? goal) < goal) {
          const length = studio.state().onAir?.segment.duration ?? 0;
          const money = studio
            .state()
            .onAir?.segment.cues.find((cue) => cue.actions.some((one) => one.do === 'coupon'));
          if (money) studio.ask({ type: 'arm', cueId: money.id });
          studio.advance(length - 40_000 + (studio.state().onAir?.take ?? 0) * 9_000);
          const before = studio.state().onAir?.index;
          while (studio.state().onAir?.index === before) {
            studio.ask({ type: 'go', from: null });
            studio.advance(400);
          }
          for (const action of Object.values(studio.state().actions))
            if (action.answers.commerce?.status === 'waiting-for-person')
              studio.ask({ type: 'settle', actionId: action.id, status: 'confirmed', detail: '' });
        }
        studio.advance(into * 1000);
        studio.chatter(40);
      },
      [index, seconds] as const,
    );
    await page.waitForTimeout(500);
  };
}

/** Arms the coupon of the segment on air. */
export async function arm(page: Page) {
  await page.evaluate(() => {
    const { studio } = window;
    const cue = studio.state().onAir?.segment.cues.find((one) => one.actions.some((action) => action.do === 'coupon'));
    if (cue) studio.ask({ type: 'arm', cueId: cue.id });
  });
}
