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
    about:
      'The producer’s screen: what comes next and GO in the middle, what viewers see on the right, the running order on the left.',
    query: LIVE,
    size: LARGE,
    play: to(4, 140),
    parts: [
      [
        'Lamp, top left',
        'live (直播, red) or rehearsal (彩排, violet and striped); on air, paused, ended. Red is used for nothing else.',
      ],
      ['Screens', 'the other screens. The show goes on whichever one is open.'],
      [
        'Clocks',
        'the time now (现在), time on air (已播), expected end (预计下播), and how far over or under the plan (超时, 提前).',
      ],
      ['OBS', 'how the link to OBS is doing, in words. Press it for the OBS tab.'],
      [
        'Tools, top right',
        'magnifier: command palette (命令面板, Ctrl/Cmd-K); screen with an arrow: anchor view (主播屏) in a window of its own; screen with a triangle: monitor screen (监看屏); three lines: layout, theme, language, keys, settings. A narrow display shows the signs alone.',
      ],
      [
        'Run sheet (排品表), left',
        'the segments: done, on air (在播), standby (待命), to come. On the right of each row the expected and the planned time; behind its length, how much longer or shorter it was.',
      ],
      [
        'On air (直播中), centre',
        'the segment on air, its product and prices, which must-say lines (必说) are still open, the time left; −1/+1 minute, pause, end show (下播, press twice).',
      ],
      [
        'Standby (待命) and GO',
        'what the next press of GO does, in words. GO is green; it is yellow when it spends money.',
      ],
      [
        'Cues (动作点)',
        'when, what, how it stands, who fired it; then OBS’s answers in ms: taken (收到), checked (核对), on air (上画面). “By hand” (人工): someone does it on the platform and confirms it here. Arm (预备) comes before anything that spends, with its figures below. The round arrow fires again, the barred arrow skips.',
      ],
      [
        'Notes of the sheet, below the cues',
        'what the sheet tells the producer (中控), the moderator (场控) and whoever runs the ads (投流), and the fallback (备用方案).',
      ],
      [
        'What viewers see (观众看到的), right',
        'OBS’s program with a red frame while on air, whether it streams and records, its health, sound, and which scene and cards are up. Clear overlays (收起全部贴片) is the panic key. Changes made in OBS by hand are told here, with Restore now (现在恢复).',
      ],
      [
        'To the anchor (给主播), bottom',
        'a line for the anchor’s screen with how urgent it is, and whether it was seen. The speech bubble with a question mark puts a viewers’ question there.',
      ],
      [
        'Chat (弹幕), as-run log (播出日志), OBS, run sheets',
        'what viewers write and ask; what happened, when, who asked, what was answered; OBS’s set-up; the other sheets.',
      ],
    ],
  },
  {
    name: 'console-laptop',
    title: 'Console on a laptop of 1366×768, a coupon armed',
    about:
      'The same on a small display; the armed cue is yellow, and so is GO, which now drops the coupon. Sound and health stand beside the picture, and the chat keeps six lines or more, with a warning too. Every divider can be dragged, or moved by arrow keys, and stays where it was put.',
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
    about: 'What is loaded, what Start will do, and the way to another sheet.',
    query: '',
    size: SMALL,
    parts: [
      [
        'Start rehearsal (开始彩排)',
        'the same press as GO. In a live run it says Go live (开播) and takes two presses.',
      ],
      ['Pre-flight passed (检查通过)', 'whether the checks found anything; the button shows what.'],
      [
        'Import a run sheet (导入排品表)',
        'drop or choose a file to take it in at once; Review before importing (先核对再导入) shows columns and changes first.',
      ],
      [
        'Open another run (换一场)',
        'each sheet as a rehearsal (彩排场次) or as a live run (直播场次); call sheets (通告单) to print for the crew.',
      ],
    ],
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
    about:
      'The show goes on. What is wrong and what to do about it is in the OBS tab; the cue says that its scene did not change.',
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
    about: '`?` shows them over the list of segments, your own keys included; GO stays free.',
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
    about:
      'Each action and its keys: × takes one away, + adds one, conflicts are told. Listen (开始听) shows which key a pedal or clicker sends.',
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
    about: 'For eyes three metres away, on a second display, a tablet or behind a teleprompter’s glass.',
    query: `view=anchor&${LIVE}`,
    size: LARGE,
    play: to(4, 140),
    parts: [
      ['Top line', 'on air, the link number and segment, the time left in it, the time of day.'],
      [
        'Script, left',
        'the line to read stands in the lighter band, where the arrow points; on the left which part it is: hook (痛点), key points (卖点), proof (信任背书), price reveal (价格揭晓), close (逼单), must say (必说). It scrolls so that the text fits the time left.',
      ],
      [
        'Price and offer, right',
        'as they hold now, not as the script has them. A number that changes flashes and stays. Below: what has gone out already.',
      ],
      [
        'Must say (必说), below the script',
        'how many are said, and the next one. A viewers’ question comes up beside it, a note from the producer above the script.',
      ],
      [
        'Bottom line',
        'what is next; whether there is enough time (时间够); the sliders adjust type size, line length, mirror and theme.',
      ],
    ],
  },
  {
    name: 'editor',
    title: 'Run sheet (排品表)',
    about: 'The run sheet as a table that is edited like one: segments, products, prices, cues, scripts.',
    query: 'view=editor',
    size: LARGE,
    parts: [
      [
        'Heading',
        'which sheet, and that it is saved: every edit is, at once. Insert segment (插入环节); undo, redo, history; find and replace; which columns are shown; products (商品库); the details of the selected row.',
      ],
      [
        'Table',
        'a row for each segment, in blocks (轮次). Hatched cells have nothing to hold in that row. A cell with a sign and a line under it keeps a text from the file that it can’t read as a value. Read time (口播用时) is how long the script takes to say.',
      ],
      ['Right', 'script, offer, cues and notes of the selected row, with its cues on a line of time.'],
      ['Bottom line', 'how many segments, how long, from when to when; what is to be fixed.'],
    ],
  },
  {
    name: 'editor-library',
    title: 'Product library (商品库)',
    about:
      'Beside the run sheet: the shop’s products. + adds a segment for one, or drag it into the table. Where a sheet differs from the library, Compare (看差异) shows how, and one press updates the sheet.',
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
      'A file or a paste: which row has the headers, what each column becomes and why, what would change, and every cell that was not taken as it stands. Nothing changes before the last press.',
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
        'similar questions as one line with how many people ask, topic and product; above them, what a rule proposes. To anchor (给主播) puts one on the anchor’s screen with the product’s facts; the tick marks it as answered. The order waits while you use the list.',
      ],
      [
        'Messages, centre',
        'all, questions, orders or gifts; one product; floods (疑似刷屏) folded. Press one to reply, put it on the anchor’s screen, hide it with a reason, or see who wrote it. What comes meanwhile is counted on the way back to the newest.',
      ],
      ['Magnifier', 'searches the whole show; two characters are enough. A result jumps to its moment.'],
      [
        'Message the room (发到直播间), bottom',
        'answers made from the sheet’s own figures fill the field at a press; risky words are marked as you type; the plane sends, the pin sends and pins.',
      ],
      [
        'Viewer (观众), Sent (已发送), Quick replies (快捷回复), Rules (规则), right',
        'what the writer of the selected message has said and bought in this show; what was sent and whether the platform has done it; phrases at hand; when enough viewers ask, a hint or a cue.',
      ],
    ],
  },
  {
    name: 'preflight',
    title: 'Pre-flight (开播前检查)',
    about:
      'Sheet, OBS, platform, disk and clock, before a run may start. Each finding: the sum, the row to go to, the law or house rule behind it, and the fix for one press where there is one.',
    query: 'view=preflight&faulty',
    size: SMALL,
  },
  {
    name: 'figures',
    title: 'Figures (数据)',
    about:
      'What the platforms report of viewers, likes, orders, money and stock, for the show and each segment. Under each figure its source and age; a gap in a line is time without reports; a dotted line under a figure: it may still change. What each figure counts is told at the foot of the page.',
    query: `view=figures&${LIVE}`,
    size: LARGE,
    play: to(4, 140),
  },
  {
    name: 'settings',
    title: 'Settings (设置)',
    about:
      'Few: language and theme, the anchor’s speed, OBS, gateway, two-person check, caps, words. Good defaults answer the rest.',
    query: 'view=settings',
    size: SMALL,
  },
  {
    name: 'welcome',
    title: 'First-run setup (首次设置)',
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
