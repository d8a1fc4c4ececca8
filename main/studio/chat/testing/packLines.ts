import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import { createLinePacker, type PackedLines } from '../lines.pack.ts';

/** Some lines, packed. */
export function packLines(lines: readonly ChatLine[]): PackedLines {
  const packer = createLinePacker();
  for (const line of lines) packer.put(line);
  return packer.take();
}
