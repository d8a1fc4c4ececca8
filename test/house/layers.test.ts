import { describe, expect, it } from 'vitest';
import { importsOf, rings, violation } from './layers.ts';

/** The violation that one line of source in `from` would be. */
function judge(from: string, source: string): string | null {
  const [found] = importsOf(from, source);
  if (found === undefined) throw new Error('no import was read');
  return violation(found);
}

describe('the law of the layers', () => {
  it.each([
    ['core/show/x.ts', "import { z } from 'zod';"],
    ['core/show/x.ts', "import { ok } from '../result.ts';"],
    ['core/show/x.test.ts', "import fc from 'fast-check';"],
    ['main/studio/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['main/studio/x.ts', "import Database from 'better-sqlite3';"],
    ['main/desktop/x.ts', "import { app } from 'electron';"],
    ['main/desktop/x.ts', "import { defaultDataDir } from '../studio/dataDir.ts';"],
    ['preload/index.ts', "import { contextBridge } from 'electron/renderer';"],
    ['renderer/app/x.ts', "import type { StudioBridge } from '../../preload/bridge.ts';"],
    ['renderer/app/x.ts', "import zh from '../../resources/locales/zh-CN/common.json' with { type: 'json' };"],
    ['main/bootstrap/x.mjs', "import { join } from 'node:path';"],
    ['main/bootstrap/x.ts', "import { build } from 'vite';"],
    ['test/e2e/x.ts', "import { anything } from '../../renderer/app/x.ts';"],
  ])('%s may: %s', (from, source) => expect(judge(from, source)).toBeNull());

  it.each([
    ['core/show/x.ts', "import { readFileSync } from 'node:fs';"],
    ['core/show/x.ts', "import { nanoid } from 'nanoid';"],
    ['core/show/x.ts', "import { openLog } from '../../main/studio/log.ts';"],
    ['core/show/x.ts', "import type { Log } from '../../main/studio/log.ts';"],
    ['core/show/x.ts', "export { openLog } from '../../main/studio/log.ts';"],
    ['core/show/x.ts', "export * from '../../main/studio/log.ts';"],
    ['core/show/x.ts', "const log = await import('../../main/studio/log.ts');"],
    ['core/show/x.ts', "import { helper } from './y.test.ts';"],
    ['main/studio/x.ts', "import { app } from 'electron';"],
    ['main/studio/x.ts', "import type { App } from 'electron/main';"],
    ['main/studio/x.ts', "import { windows } from '../desktop/windows.ts';"],
    ['main/studio/x.ts', "import { Tick } from '../../renderer/ui/Tick.tsx';"],
    ['main/desktop/x.ts', "import type { Seat } from '../../renderer/app/seat.ts';"],
    ['preload/index.ts', "import { z } from 'zod';"],
    ['preload/index.ts', "import { readFileSync } from 'node:fs';"],
    ['renderer/app/x.ts', "import { openLog } from '../../main/studio/log.ts';"],
    ['renderer/app/x.ts', "import { join } from 'node:path';"],
    ['renderer/app/x.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/app/x.ts', "import { CHANNELS } from '../../preload/channels.ts';"],
    ['gateway/x.ts', "import { openLog } from '../main/studio/log.ts';"],
    ['main/bootstrap/x.mjs', "import { build } from 'vite';"],
  ])('%s may not: %s', (from, source) => expect(judge(from, source)).toContain(from));

  it('names the line', () => {
    expect(judge('core/x.ts', "\n\nimport { readFileSync } from 'node:fs';")).toContain('core/x.ts:3 imports node:fs');
  });
});

describe('rings of imports', () => {
  it('finds one that closes over several files', () => {
    const imports = [
      ...importsOf('core/a.ts', "import { b } from './b.ts';"),
      ...importsOf('core/b.ts', "import { c } from './deep/c.ts';"),
      ...importsOf('core/deep/c.ts', "import { a } from '../a.ts';"),
    ];
    expect(rings(imports)).toEqual([['core/a.ts', 'core/b.ts', 'core/deep/c.ts', 'core/a.ts']]);
  });

  it('lets types go round, since they vanish', () => {
    const imports = [
      ...importsOf('core/a.ts', "import { b } from './b.ts';"),
      ...importsOf('core/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(rings(imports)).toEqual([]);
  });
});
