// The steps of `npm test` in their order. A step runs one or more commands on Node 24; its counts come from its exit status or its runner's report.
import { countsOfCheck, countsOfFile, countsOfPlaywright, countsOfVitest } from './test.counts.mjs';
import { inProject } from './paths.mjs';

const bin = (path) => inProject('node_modules', path);
const TSC = bin('typescript/bin/tsc');
const house = (name) => [[inProject('test', 'house', `${name}.ts`)]];

/** A check: it passes or it does not. */
function check(name, what, commands) {
  return { name, what, commands: () => commands, counts: (status) => countsOfCheck(status) };
}

/** A project of vitest.config.ts. */
function vitest(name, what, needs = {}) {
  return {
    name,
    what,
    ...needs,
    commands: (report) => [
      [
        bin('vitest/vitest.mjs'),
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    counts: (status, report) => countsOfFile(report, countsOfVitest, status),
  };
}

const projects = ['tsconfig.json', 'tsconfig.core.json', 'tsconfig.node.json', 'tsconfig.dom.json'];

export const STEPS = [
  check(
    'types',
    'TypeScript, strict; core without Node and DOM',
    projects.map((file) => [TSC, '--noEmit', '-p', file]),
  ),
  check('lint', 'oxlint with types', [[bin('oxlint/bin/oxlint')]]),
  check('format', 'oxfmt', [[bin('oxfmt/bin/oxfmt'), '--check', '.']]),
  check('layers', 'who may import whom, and no rings', house('layers')),
  check('dead', 'knip: files, exports and dependencies that nothing uses', [
    [bin('knip/bin/knip.js'), '--no-progress'],
  ]),
  check('sizes', 'no file over 500 lines', house('sizes')),
  check('licences', 'of every package', house('licences')),
  check('skips', 'no test skipped or focused, no suppression without a reason', house('skips')),
  check('build', 'the screens build', [[inProject('main', 'bootstrap', 'build.mjs')]]),
  vitest('unit', 'unit and property tests, beside the code', { built: true }),
  vitest('obs', 'the director against a real OBS', { system: true }),
  vitest('torture', 'kill -9, long shows, broken disks', { system: true, built: true }),
  {
    name: 'e2e',
    what: 'the screens in Chromium, with the real OBS',
    system: true,
    built: true,
    commands: () => [[bin('@playwright/test/cli.js'), 'test', '--reporter=list,json']],
    environment: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    counts: (status, report) => countsOfFile(report, countsOfPlaywright, status),
  },
  vitest('electron', 'the desktop shell in a real Electron', { system: true, built: true }),
];
