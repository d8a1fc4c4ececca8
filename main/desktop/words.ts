/** The few sentences that the shell itself says, in dialogs of the system. All others are in the locales of the screens. */
const WORDS = {
  zh: {
    leaveTitle: '直播还在进行',
    leaveDetail: '现在退出不会下播：下次启动从当前环节接着走。OBS 推流不受影响。',
    leave: '退出',
    stay: '留下',
    fallenTitle: '主程序反复退出，起不来',
    fallenDetail: '到现在为止的直播都在播出日志里，没有丢。',
    again: '重试',
  },
  en: {
    leaveTitle: 'A show is running',
    leaveDetail: 'Quitting does not end it: the next start picks it up where it stands. OBS keeps streaming.',
    leave: 'Quit',
    stay: 'Stay',
    fallenTitle: 'The studio keeps crashing',
    fallenDetail: 'The show so far is in the as-run log; nothing is lost.',
    again: 'Try again',
  },
} as const;

export type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

/** The words for a locale of the system, e.g. `zh-CN`. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('zh') ? WORDS.zh : WORDS.en;
}
