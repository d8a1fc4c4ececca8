/** The few sentences that the shell itself says, in dialogs of the system. All others are in the locales of the screens. */
const WORDS = {
  zh: {
    leaveTitle: '直播仍在进行',
    leaveDetail: '现在退出不会结束直播脚本:下次启动会从当前环节继续。OBS 的推流不受影响。',
    leave: '退出',
    stay: '留下',
    fallenTitle: '直播控制程序无法保持运行',
    fallenDetail: '直播进度已写入播出日志,没有丢失。',
    again: '重试',
  },
  en: {
    leaveTitle: 'A show is running',
    leaveDetail: 'Quitting does not end it: at the next start it goes on where it stands. OBS keeps streaming.',
    leave: 'Quit',
    stay: 'Stay',
    fallenTitle: 'The studio cannot be kept running',
    fallenDetail: 'The show so far is in the as-run log; nothing of it is lost.',
    again: 'Try again',
  },
} as const;

export type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

/** The words for a locale of the system, e.g. `zh-CN`. */
export function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('zh') ? WORDS.zh : WORDS.en;
}
