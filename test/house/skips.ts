/** Tests that are skipped, focused or left to do, and suppressions without a reason. Checked by `npm test`, step `skips`. */
import { sourceFiles, textOf } from './files.ts';
import { report } from './report.ts';

const RULES = [
  {
    what: 'a test is skipped, focused or left to do',
    pattern: /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo|fixme)\b/,
  },
  {
    what: 'a suppression stands without ` -- why`',
    pattern: /(?:@ts-ignore|@ts-nocheck|@ts-expect-error|oxlint-disable|eslint-disable)(?!.* -- \S)/,
  },
];

/** What is wrong with the lines of one file, as sentences. */
export function slips(file: string, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      RULES.filter(({ pattern }) => pattern.test(line)).map(
        ({ what }) => `${file}:${index + 1} ${what}: ${line.trim()}`,
      ),
    );
}

if (import.meta.main) {
  const own = /^test\/house\/skips\./; // speaks of these words itself
  const files = sourceFiles(/\.(ts|tsx|mjs)$/).filter((file) => !own.test(file));
  report(
    'skips',
    files.flatMap((file) => slips(file, textOf(file))),
    `${files.length} files, no test is skipped`,
  );
}
