#!/usr/bin/env node
// The command `anchor-studio`: runs main/studio/cli.ts on Node 24 from whatever Node started it, installing the packages first when they are missing.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node24.mjs';
import { inProject, runMain } from './paths.mjs';
import { callersFolder, runAs } from './run.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  await ensureInstalled();
  const node = findNode();
  if (args[0] === 'start' && !args.includes('--help')) ensureBuilt(node);
  await runAs(node, [inProject('main', 'studio', 'cli.ts'), ...args], { cwd: callersFolder() });
});
