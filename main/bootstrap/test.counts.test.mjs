import { describe, expect, it } from 'vitest';
import { countsOfFile, countsOfPlaywright, countsOfVitest } from './test.counts.mjs';

const file = (status, ...tests) => ({
  name: 'x.test.ts',
  status,
  assertionResults: tests.map((test, index) => ({ status: test, fullName: `test ${index}` })),
});

describe('counts of vitest', () => {
  it('adds up files and names what was skipped', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')] };
    expect(countsOfVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: ['test 1', 'test 2'], why: '' });
  });
  it('counts a file that did not load as a failure', () => {
    expect(countsOfVitest({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
  it('fails when nothing was run', () => {
    expect(countsOfVitest({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1, why: 'no test was run' });
  });
  it('fails when the runner ends badly though all passed, as after an unhandled rejection', () => {
    expect(countsOfVitest({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('counts of Playwright', () => {
  const spec = (title, status) => ({ title, tests: [{ status }] });
  it('walks the suites', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'show.spec.ts',
          specs: [spec('opens', 'expected'), spec('wobbles', 'flaky')],
          suites: [{ title: 'live', specs: [spec('later', 'skipped'), spec('breaks', 'unexpected')] }],
        },
      ],
    };
    expect(countsOfPlaywright(report, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['show.spec.ts › live › later'],
      why: '',
    });
  });
  it('counts an error outside the tests', () => {
    expect(countsOfPlaywright({ errors: [{ message: 'x' }], suites: [] }, 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

it('counts a missing report as a failure', () => {
  expect(countsOfFile('/nowhere/report.json', countsOfVitest, 0)).toMatchObject({
    failed: 1,
    why: 'the runner left no report',
  });
});
