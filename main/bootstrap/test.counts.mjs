// Reads what a test runner counted from its JSON report. A report that is missing, or that ran nothing, counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

/** The counts of a check that has no cases of its own, from its exit status. */
export function countsOfCheck(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [], why: '' };
}

/** The counts of a vitest JSON report. A file that did not even load counts as one failure. */
export function countsOfVitest(report, status) {
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.length === 0 && file.status === 'failed'
      ? [{ status: 'failed', fullName: file.name }]
      : file.assertionResults,
  );
  const having = (...states) => tests.filter((test) => states.includes(test.status));
  return settle(
    having('passed').length,
    having('failed').length,
    having('pending', 'skipped', 'todo', 'disabled').map((test) => test.fullName),
    status,
  );
}

/** The counts of a Playwright JSON report. A test that passed only when repeated counts as failed. */
export function countsOfPlaywright(report, status) {
  const tests = report.suites.flatMap((suite) => testsOf(suite, []));
  const having = (...states) => tests.filter((test) => states.includes(test.status));
  return settle(
    having('expected').length,
    having('unexpected', 'flaky').length + report.errors.length,
    having('skipped').map((test) => test.name),
    status,
  );
}

/** Reads a report file and counts it with one of the readers above. */
export function countsOfFile(file, reader, status) {
  if (!existsSync(file)) return failure('the runner left no report');
  return reader(JSON.parse(readFileSync(file, 'utf8')), status);
}

function settle(passed, failed, skipped, status) {
  if (passed + failed + skipped.length === 0) return failure('no test was run');
  // A runner that ends badly though every test passed has seen an error outside the tests.
  if (status !== 0 && failed === 0) return { passed, failed: 1, skipped, why: `the runner ended with ${status}` };
  return { passed, failed, skipped, why: '' };
}

function failure(why) {
  return { passed: 0, failed: 1, skipped: [], why };
}

function testsOf(suite, path) {
  const titles = [...path, suite.title].filter(Boolean);
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ status: test.status, name: [...titles, spec.title].join(' › ') })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))];
}
