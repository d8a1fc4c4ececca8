/** The two questions that the shell asks by itself. Never in front of the anchor. */
import type { Dialog } from 'electron';
import type { Words } from './words.ts';

type Asks = Pick<Dialog, 'showMessageBox'>;

/** Whether to leave while a show runs. Staying is the default, also when the dialog is closed. */
export async function askLeave(dialog: Asks, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: words.leaveTitle,
    detail: words.leaveDetail,
    buttons: [words.stay, words.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Whether to try the studio again after it was given up; otherwise the program goes. */
export async function askRetry(dialog: Asks, words: Words, why: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.fallenTitle,
    detail: `${why}\n\n${words.fallenDetail}`,
    buttons: [words.again, words.leave],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
