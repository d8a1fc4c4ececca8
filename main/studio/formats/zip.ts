/**
 * Looks through a zip (XLSX, ODS) before a library unpacks it: that every part is whole by its checksum, and that what is small on the disk
 * is not huge in memory. Sizes are taken from the data, never from what the archive says of itself.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { ImportCode, ImportDetail } from '../../../core/runsheet/import/problems.ts';

const MIB = 1024 * 1024;
/** All parts that are read, unpacked. A sheet of 20,000 rows and 50 columns has some 60 MB. */
const LARGEST = 150 * MIB;
const MOST_PARTS = 5_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

export type ZipRefusal = { readonly code: ImportCode; readonly detail: ImportDetail };

interface Part {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

/** Checks an archive; null when it may be read. Refuses with file-damaged, file-locked or file-unpacks-too-large. */
export function checkZip(bytes: Uint8Array): ZipRefusal | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return checkParts(data, partsOf(data));
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

function checkParts(data: Buffer, parts: readonly Part[]): ZipRefusal | null {
  let left = LARGEST;
  for (const part of parts) {
    if ((part.flags & 1) !== 0) return { code: 'file-locked', detail: {} };
    // Pictures and the like are not read.
    if (!/\.(?:xml|rels)$/i.test(part.name)) continue;
    const content = unpack(data, part, left);
    if (content === null) return { code: 'file-unpacks-too-large', detail: { limit: `${LARGEST / MIB} MB` } };
    if (crc32(content) !== part.crc) return damaged(`${part.name}: checksum`);
    left -= content.length;
  }
  return null;
}

/** The content of a part, null when it is larger than `limit`. Throws on what can't be unpacked. */
function unpack(data: Buffer, part: Part, limit: number): Buffer | null {
  if (data.readUInt32LE(part.at) !== LOCAL) throw new Error(`${part.name}: header`);
  const from = part.at + 30 + data.readUInt16LE(part.at + 26) + data.readUInt16LE(part.at + 28);
  const packed = data.subarray(from, from + part.packed);
  if (part.method === 0) return packed.length > limit ? null : packed;
  if (part.method !== 8) throw new Error(`${part.name}: method ${part.method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function partsOf(data: Buffer): readonly Part[] {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || data.readUInt32LE(end) !== END) throw new Error('its end is missing');
  const count = data.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Error(`${count} parts`);
  const parts: Part[] = [];
  for (let at = data.readUInt32LE(end + 16); parts.length < count;) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new Error('its table of contents');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    parts.push({
      name: data.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      at: data.readUInt32LE(at + 42),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function damaged(what: string): ZipRefusal {
  return { code: 'file-damaged', detail: { what } };
}
