/** A dropped or picked file on its way to the studio. */

/** Larger files are no run sheets, and the port takes no more, bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** The file's bytes as base64. Rejects when the browser can't read the file. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
