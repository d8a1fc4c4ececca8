/** From bytes to text: UTF-8 with and without BOM, UTF-16 by its BOM or by where its zeros stand, and GB18030 (GBK) as a guess that is reported. */
import type { ImportCode, ImportDetail } from '../../../core/runsheet/import/problems.ts';

export type Decoded =
  | { readonly text: string; readonly note: { readonly code: ImportCode; readonly detail: ImportDetail } | null }
  | { readonly text: null; readonly code: ImportCode; readonly detail: ImportDetail };

/** First bytes of files that are no text, and what to call them. */
const BINARIES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x52, 0x49, 0x46, 0x46], 'a picture or a recording'],
  [[0x52, 0x61, 0x72, 0x21], 'an archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive'],
  [[0x1f, 0x8b], 'an archive'],
];

/** Workbooks of Excel 97 to 2003, and newer ones with a password. Not read: a damaged one can keep its reader busy for ever. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Decodes a text file. Refuses with file-old-workbook, file-not-text or file-encoding; a guess is noted as encoding-guessed. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte))
    return { text: null, code: 'file-old-workbook', detail: {} };
  const binary = BINARIES.find(([head]) => head.every((byte, at) => bytes[at] === byte));
  if (binary !== undefined) return { text: null, code: 'file-not-text', detail: { what: binary[1] } };
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : byZeros(bytes);
  const text = strict(bytes, utf16 ?? 'utf-8');
  if (text?.includes('\0') === true) return { text: null, code: 'file-not-text', detail: { what: 'a binary file' } };
  if (text !== null) return { text, note: null };
  const chinese = utf16 === null ? strict(bytes, 'gb18030') : null;
  const sample = chinese === null ? undefined : /\p{Script=Han}{1,12}/u.exec(chinese)?.[0];
  if (chinese === null || sample === undefined || /[\0\p{Co}]/u.test(chinese)) {
    return { text: null, code: 'file-encoding', detail: {} };
  }
  return { text: chinese, note: { code: 'encoding-guessed', detail: { sample } } };
}

/** UTF-16 without a mark: commas and line ends have a zero, always on the same side of a pair. */
function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < 2 || Math.min(even, odd) * 3 > Math.max(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The text, without its BOM, or null when a byte does not belong. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
