import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Finds the system's own Chromium for the browser tests and the screenshots. Run as a script it also installs it, where
 * that is a matter of one command: as root on Debian or Ubuntu.
 */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const WITHOUT_BROWSER =
  'no Chromium was found: install it (Debian: sudo apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to its program';

export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  // A path that was asked for and is wrong is not made good by another browser.
  if (env['CHROMIUM_PATH']) return isProgram(env['CHROMIUM_PATH']) ? env['CHROMIUM_PATH'] : undefined;
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    process.stderr.write(`browser: no Chromium was found; running apt-get ${args.join(' ')}\n`);
    // What apt-get says goes to stderr as well: stdout belongs to whoever called.
    const { status } = spawnSync('/usr/bin/apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) return undefined;
  }
  return findBrowser();
}

if (import.meta.main) {
  const browser = findBrowser() ?? (process.env['CHROMIUM_PATH'] ? undefined : install());
  if (browser === undefined) {
    process.stderr.write(`browser: ${WITHOUT_BROWSER}\n`);
    // The tests that need it are skipped with this reason; in CI nothing may be skipped.
    process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
  }
}
