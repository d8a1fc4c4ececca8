/** File sizes: no source file over 500 lines; the median and the ninetieth percentile are told. Checked by `npm test`, step `sizes`. */
import { sourceFiles, textOf } from './files.ts';
import { report } from './report.ts';

const CAP = 500;

if (import.meta.main) {
  const sizes = sourceFiles(/\.(ts|tsx|mjs|css)$/)
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
  const tooLong = sizes.filter(({ lines }) => lines > CAP);
  const total = sizes.reduce((sum, { lines }) => sum + lines, 0);
  report(
    'sizes',
    tooLong.map(({ file, lines }) => `${file} has ${lines} lines; the most is ${CAP}`),
    `${sizes.length} files, ${total} lines; median ${at(0.5)}, p90 ${at(0.9)}, longest ${at(1)} (${sizes.at(-1)?.file})`,
  );
}
