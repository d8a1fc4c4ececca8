// `npm test`: brings what is missing, runs every step in order, and closes with the line `N passed, N failed, N skipped`.
// A failing step does not keep the later ones from running. `--only types,unit` picks steps, `--list` names them.
import { mkdirSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node24.mjs';
import { Refusal, inProject, runMain } from './paths.mjs';
import { runStep } from './test.run.mjs';
import { STEPS } from './test.steps.mjs';
import { ensureSystemPackages } from './test.system.mjs';
import { ensureBuilt } from './build.mjs';

const print = (line) => process.stdout.write(`${line}\n`);

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--list')) return STEPS.forEach(({ name, what }) => print(`${name.padEnd(9)} ${what}`));
  const steps = chosenSteps(args);
  const begun = Date.now();
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    await runAll(steps, total);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    print(error.message);
    total.failed += 1;
  }
  print(`\nin ${seconds(Date.now() - begun)}`);
  print(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

async function runAll(steps, total) {
  await ensureInstalled();
  const node = findNode();
  // Asked for at the beginning, so that nobody waits for minutes to read that a package is missing.
  if (steps.some((step) => step.system)) ensureSystemPackages();
  mkdirSync(inProject('test-results'), { recursive: true });
  for (const step of steps) {
    if (step.built) ensureBuilt(node);
    const { counts, ms, output } = await runStep(step, node);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped.length;
    tell(step, counts, ms, output);
  }
}

function tell(step, counts, ms, output) {
  const mark = counts.failed === 0 ? '✓' : '✗';
  const numbers = [
    `${counts.passed} passed`,
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ...(counts.skipped.length > 0 ? [`${counts.skipped.length} skipped`] : []),
  ];
  if (counts.failed > 0) print(`\n──── ${step.name}\n${output.trim()}\n────`);
  print(`${mark} ${step.name.padEnd(9)} ${numbers.join(', ').padEnd(22)} ${seconds(ms)}${noteOf(counts, output)}`);
  for (const name of counts.skipped) print(`    skipped: ${name}`);
}

/** For a failure why, for a check that has something to say (sizes, licences) its one line. */
function noteOf(counts, output) {
  if (counts.why !== '') return `  ${counts.why}`;
  const line = output.trim();
  return counts.failed === 0 && /^\w+: [^\n]+$/.test(line) ? `  ${line.replace(/^\w+: /, '')}` : '';
}

function chosenSteps(args) {
  const at = args.indexOf('--only');
  if (at === -1) {
    if (args.length > 0) throw new Refusal(`Unknown: ${args.join(' ')}. Known: --only STEP,STEP and --list.`);
    return STEPS;
  }
  const names = (args[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0 || names.length === 0) {
    throw new Refusal(`--only takes names of steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  }
  return STEPS.filter((step) => names.includes(step.name));
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
