/** The screens of the gallery: how each is brought up, and what everything on it is called. */
import type { Page } from '@playwright/test';
import { arm, to } from './plays.ts';

export interface Pictured {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly query: string;
  /** Its words are not translated: pictured once. */
  readonly once?: true;
  readonly size: readonly [number, number];
  readonly theme?: 'light' | 'contrast';
  readonly play?: (page: Page) => Promise<void>;
  readonly parts?: readonly (readonly [what: string, why: string])[];
}

const SMALL = [1366, 768] as const;
const LARGE = [1920, 1080] as const;
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const ODD_ZH = csv(
  '九月排期.csv',
  `运营部九月排期,,,,,,
顺序,环节标题,开讲时间,时长(分钟),宝贝,货号,直播间到手价
1,开场暖场,19:00,6分钟,,,
2,保温杯主推,19:06,12,316 保温杯,CUP-316,¥89
3,炒锅返场,,1:30,不粘炒锅,PAN-28,2折
4,收尾,十九点半,半天,,,
`,
);
const ODD_EN = csv(
  'september plan.csv',
  `Team plan for September,,,,,,
order,segment title,kick off,minutes,thing,item code,live deal
1,Warm-up,19:00,6 min,,,
2,Main offer: travel mug,19:06,12,Travel mug,MUG-1,$39
3,Pan again,,1:30,Frying pan,PAN-28,20% off
4,Goodbye,half past seven,half a day,,,
`,
);
const LIVE = 'mode=live&obs=live';

export const SCREENS: readonly Pictured[] = [
  {
    name: 'console',
    title: 'Console (中控台)',
    about: 'The producer’s screen. The eye goes from what stands by to GO, to what is on the picture, to the time.',
    query: LIVE,
    size: LARGE,
    play: to(4, 140),
    parts: [
      [
        'Lamp (上左)',
        'live (直播, red) or rehearsal (彩排, violet and striped); on air, paused, ended. Red is used for nothing else.',
      ],
      ['Screens', 'the other screens of this seat. The show goes on whatever is looked at.'],
      ['Clocks', 'now (现在), elapsed (已播), expected end (预计下播), and how far over or under plan.'],
      ['OBS', 'how the link to OBS does, in words. A press opens its panel.'],
      [
        'Tools',
        'command palette (命令面板, Ctrl/Cmd-K), the anchor’s window, the monitor screen, and a menu for layout, theme, language and keys.',
      ],
      [
        'Run sheet (排品表), left',
        'the segments: done, on air (在播), standing by (待命), to come; expected and planned time, and how far each was off.',
      ],
      [
        'On air (在播), centre',
        'the segment on air, its product and what it costs, what must still be said, the time left; −1/+1 minute, pause, end (twice).',
      ],
      ['Standing by (待命) and GO', 'what GO will do, in words, and GO. It is yellow when it spends money.'],
      [
        'Cues (动作点)',
        'when, what, how it stands, who fired it; OBS’s answers step by step (taken, checked, on air) in ms. What spends is armed (预备) first, with its figures beside it.',
      ],
      ['Notes of the sheet', 'what the sheet tells producer, moderator, ads, and the fallback.'],
      [
        'What viewers see (观众看到的), right',
        'OBS’s program with the tally, its health, sound, scene and cards. Clear overlays (收起全部贴片) is the panic key. What is wrong with it, a scene that OBS lacks or a change by hand, is one line below it with its remedy; +2 opens the others.',
      ],
      [
        'Note to the anchor',
        'at the foot of the centre, always in sight: one line to the anchor’s screen, and whether it was seen; questions of viewers as cards.',
      ],
      [
        'As-run log (播出日志), OBS, run sheets',
        'what happened, when, who asked, what answered; OBS’s set-up; the sheets.',
      ],
    ],
  },
  {
    name: 'console-laptop',
    title: 'Console on a laptop of 1366×768, a coupon armed',
    about:
      'The same, on a small display: sound and health stand beside the picture, and the chat keeps six lines or more, with a warning too. Every divider can be dragged, or moved by arrow keys, and stays where it was put.',
    query: LIVE,
    size: SMALL,
    play: async (page) => {
      // The segment of either sample that has a coupon to arm.
      const zh = (await page.getAttribute('html', 'lang')) === 'zh-CN';
      await to(zh ? 4 : 3, 200)(page);
      await arm(page);
    },
  },
  {
    name: 'console-ready',
    title: 'Before the show',
    about: 'What is loaded, what Start means, and the way to another sheet.',
    query: '',
    size: SMALL,
  },
  {
    name: 'console-light',
    title: 'Console, light',
    about: 'Dark is the default: a control room is dark. There are a light and a high-contrast theme.',
    query: LIVE,
    size: SMALL,
    theme: 'light',
    play: to(4, 140),
  },
  {
    name: 'console-contrast',
    title: 'Console, high contrast',
    about: 'By choice, or a step of it where the system asks for more contrast.',
    query: LIVE,
    size: SMALL,
    theme: 'contrast',
    play: to(4, 140),
  },
  {
    name: 'console-trouble',
    title: 'OBS does not let us in',
    about: 'The show goes on; what is wrong and its remedy stand where the picture was.',
    query: 'mode=live&obs=wrong-password',
    size: SMALL,
    play: async (page) => {
      await to(5, 100)(page);
      await page.keyboard.press('2');
    },
  },
  {
    name: 'palette',
    title: 'Command palette (命令面板)',
    about:
      'Ctrl/Cmd-K: everything that can be done now, every screen and segment; by words, pinyin or initials. What is dangerous is only armed from here.',
    query: LIVE,
    size: SMALL,
    play: async (page) => {
      await to(4, 140)(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'keys-help',
    title: 'Keys at a glance',
    about: '`?` shows them over the list of segments, with what a person changed; GO stays free.',
    query: LIVE,
    size: SMALL,
    play: async (page) => {
      await to(4, 140)(page);
      await page.keyboard.press('?');
    },
  },
  {
    name: 'keys',
    title: 'Keys (快捷键)',
    about: 'Another key for each action, conflicts told; a pedal or clicker is taught by pressing it.',
    query: 'view=keys',
    size: SMALL,
  },
  {
    name: 'monitor',
    title: 'Monitor screen (监看屏)',
    about:
      'For the second display: the program as large as it goes, sound, cards, time and log. Only the panic key acts from here.',
    query: `view=monitor&${LIVE}`,
    size: LARGE,
    play: to(4, 140),
  },
  {
    name: 'anchor',
    title: 'Anchor view (主播屏)',
    about: 'For eyes three metres away: script, price, must-say lines, time left, what comes next.',
    query: `view=anchor&${LIVE}`,
    size: LARGE,
    play: to(4, 140),
  },
  {
    name: 'editor',
    title: 'Run sheet (排品表)',
    about: 'The run sheet as a table that is edited like one: segments, products, prices, cues, scripts.',
    query: 'view=editor',
    size: LARGE,
  },
  {
    name: 'editor-library',
    title: 'Product library (商品库)',
    about:
      'Beside the run sheet: the shop’s products, dragged in or added by a key; what a sheet has otherwise than the library is shown and taken over by a press.',
    query: 'view=editor',
    size: SMALL,
    play: async (page) => {
      await page.locator('[data-line] [data-column="title"]').nth(3).click();
      await page.getByRole('button', { name: /商品库|^Products$/ }).click();
      await page
        .getByRole('button', { name: /^(商品库|Library)$/ })
        .last()
        .click();
      await page.getByRole('button', { name: /看差异|Compare/ }).click();
    },
  },
  {
    name: 'import',
    title: 'Import (导入)',
    about:
      'A file or a paste: which row has the headers, what each column becomes, what would change, and every cell that was not taken as it stands. Nothing is changed before the last press.',
    query: 'view=import',
    size: LARGE,
    play: async (page) => {
      const zh = (await page.getAttribute('html', 'lang')) === 'zh-CN';
      await page.locator('input[type=file]').setInputFiles(zh ? ODD_ZH : ODD_EN);
      await page.getByRole('table').last().waitFor();
    },
  },
  {
    name: 'chat',
    title: 'Chat desk (弹幕台)',
    about:
      'What the room says and asks. A moderator’s seat begins here; the console has the same as a tab. Lines flow until a hand is on them, and never move what is read.',
    query: `view=chat&${LIVE}`,
    size: SMALL,
    play: async (page) => {
      await to(4, 140)(page);
      await page.locator('[data-row][data-kind="comment"]').nth(-4).click();
    },
    parts: [
      [
        'What viewers ask (观众在问), left',
        'alike questions as one line with how many people ask, its topic and product; what a rule proposes above it. To anchor (给主播) puts it on the anchor’s screen with the product’s facts; the tick says that it is answered. The order waits while a hand is on the list.',
      ],
      [
        'Lines, centre',
        'all, questions, orders or gifts; one product; floods and noise folded. A press takes a line in hand: reply, to the anchor, hide with a reason, who it is. The way back to the newest counts what has come.',
      ],
      ['Search (搜索)', 'two characters suffice; a press goes to the moment, among what was said around it.'],
      [
        'The word to the room',
        'quick replies, answers from the sheet’s own figures, risky words marked as they are typed; sent, or sent and pinned.',
      ],
      ['Who is it, Sent, Quick replies, right', 'a person’s show so far; what was sent and how far it has come.'],
    ],
  },
  {
    name: 'preflight',
    title: 'Pre-flight (开播前检查)',
    about: 'Sheet, OBS, platform, disk and clock, before a run may start.',
    query: 'view=preflight&faulty',
    size: SMALL,
  },
  {
    name: 'figures',
    title: 'Figures (数据)',
    about:
      'What the platforms told of viewers, likes, orders, money and stock, for the show and each segment: with source and age, gaps as gaps, provisional until settled.',
    query: `view=figures&${LIVE}`,
    size: LARGE,
    play: to(4, 140),
  },
  {
    name: 'settings',
    title: 'Settings (设置)',
    about: 'Few: language, look, OBS, the anchor’s speed. A good default answers the rest.',
    query: 'view=settings',
    size: SMALL,
  },
  {
    name: 'welcome',
    title: 'First run (首次设置)',
    about: 'Language, OBS, sample show: three steps to a rehearsal.',
    query: 'view=welcome',
    size: SMALL,
  },
  {
    name: 'kit',
    title: 'The kit (`/kit`)',
    about: 'Every component in every state: what a new screen is made of.',
    query: 'view=kit',
    once: true,
    size: SMALL,
  },
];
