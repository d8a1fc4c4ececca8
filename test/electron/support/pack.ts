/** Packs the desktop program with electron-builder.yml as it stands, around the tests' Electron. Nothing is fetched. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Arch, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { fetchTestElectron } from '../../../main/bootstrap/fetchTestElectron.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface PackedApp {
  /** Folder of the program. */
  readonly folder: string;
  readonly executable: string;
  /** What electron-builder made of the file, validated. */
  readonly config: Configuration;
  remove(): Promise<void>;
}

/**
 * Packs for this machine. `driven`: a variant that a test can drive, with the inspector's fuse on and, where the shell's Node is too old for
 * the studio, everything that the studio's own Node must read unpacked. Otherwise as released.
 */
export async function packApp(built: string, variant: 'released' | 'driven'): Promise<PackedApp> {
  const electron = await fetchTestElectron();
  const project = mkdtempSync(join(tmpdir(), 'anchor-pack-'));
  for (const name of ['package.json', 'electron-builder.yml', 'resources', 'LICENSE']) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  mkdirSync(join(project, 'out'));
  cpSync(join(built, 'out'), join(project, 'out'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));

  let config: Configuration = {};
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      extends: join(project, 'electron-builder.yml'),
      electronDist: electron.dist,
      ...(electron.stock === 'pinned' && { electronVersion: '25.1.1' }),
      ...(variant === 'driven' && {
        electronFuses: { enableNodeCliInspectArguments: true },
        asarUnpack: ['**/*.node', 'out/**', 'resources/**', 'node_modules/**'],
      }),
      afterPack(context: AfterPackContext) {
        config = structuredClone({ ...context.packager.config, afterPack: null });
        const fuses = context.packager.config.electronFuses;
        // A fuse that Electron 25 does not have yet.
        if (electron.stock === 'pinned' && fuses) delete fuses.grantFileProtocolExtraPrivileges;
        return Promise.resolve();
      },
    },
  });
  const folder = join(project, 'dist', 'linux-unpacked');
  return {
    folder,
    executable: join(folder, 'anchor-studio'),
    config,
    remove: () => rm(project, { recursive: true, force: true }),
  };
}
