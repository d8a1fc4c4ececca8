/** The menu: none on Windows and Linux, where Alt must not steal a key from the console; on macOS what a person can't do without. */
import type { MenuItemConstructorOptions } from 'electron';

/** The template for the platform, null for no menu at all. Roles bring their own words in the user's language. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}
