/** Installs the packages where they are missing or older than the lockfile. Uses Node's built-ins only. */
import { readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repo.mjs';
import { run } from './run.mjs';

const MARK = path.join(ROOT, 'node_modules/.package-lock.json');

/** Throws with plain words where the packages cannot be had. */
export async function ensurePackages() {
  refuseOldNode();
  if (upToDate()) return;
  console.error('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Error(
      `npm ci ended with status ${code}. The packages come from the registry that npm is set up for ` +
        '(npm config get registry): is it reachable from this machine?',
    );
  }
}

function upToDate() {
  try {
    if (statSync(MARK).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs) return true;
    // A checkout renews the lockfile's time without changing it: compare what is installed with what is asked for.
    if (!sameVersions()) return false;
    utimesSync(MARK, new Date(), new Date());
    return true;
  } catch {
    return false;
  }
}

/** True where every package of the lockfile that is installed has the version asked for and none is missing. */
function sameVersions() {
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const installed = packages(MARK);
  return Object.entries(packages(path.join(ROOT, 'package-lock.json'))).every(([name, wanted]) => {
    if (name === '') return true;
    const there = installed[name];
    return there ? there.version === wanted.version : wanted.optional === true;
  });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) throw new Error(`Node 20.19 or 22.12 and later is needed; this is ${process.versions.node}.`);
}
