/** Opening an address in the user's own browser: https of known places only. */
import { fail, ok, type Result } from '../../core/result.ts';
import { parseUrl } from './origin.ts';

/** Hosts that may be opened, with all below them: where anchors and producers have their consoles, and OBS. */
const ALLOWED: readonly string[] = [
  'obsproject.com',
  'jinritemai.com',
  'douyin.com',
  'taobao.com',
  'kwaixiaodian.com',
  'weixin.qq.com',
  'xiaohongshu.com',
  'tiktok.com',
];

/** Whether an address may be opened outside. */
export function mayOpen(address: string): boolean {
  const url = parseUrl(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return false;
  return ALLOWED.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Opens an allowed address by `opener` (Electron's `shell.openExternal`). */
export async function openExternal(
  address: string,
  opener: (url: string) => Promise<void>,
): Promise<Result<Record<string, never>, 'not-allowed' | 'failed'>> {
  if (!mayOpen(address)) return fail('not-allowed', 'This address is not on the list of those that may be opened.');
  try {
    await opener(new URL(address).href);
    return ok({});
  } catch {
    return fail('failed', 'The system could not open a browser.');
  }
}
