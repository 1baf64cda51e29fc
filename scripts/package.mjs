/** npm run package: the zips for the stores, what is in them, and their sums. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { ROOT } from './lib/repo.mjs';
import { run } from './lib/run.mjs';
import { table } from './lib/session-table.mjs';
import { command, EXIT, readArguments } from './lib/usage.mjs';

const USAGE = `npm run package [-- --twice] [-- --lint]

Builds both extensions and writes to dist/package, for each: the zip, its bill of materials, and SHA256SUMS.

  --twice   builds each a second time, elsewhere and in another time zone, and compares the sums
  --lint    lets Mozilla's web-ext look at the Firefox package (fetched with npx, 300 packages)`;

const OUT = path.join(ROOT, 'dist/package');
/** Not a dependency: it brings more packages than everything else here together. */
const WEB_EXT = 'web-ext@10.7.0';
/** What a build reads. */
const SOURCES = ['src', 'models', 'scripts', 'manifest.json', 'package.json', 'package-lock.json'].concat([
  'vite.config.ts',
  'tsconfig.json',
  'LICENSE',
  'THIRD-PARTY.md',
]);

await command(USAGE, async () => {
  const { values } = readArguments(USAGE, { twice: { type: 'boolean' }, lint: { type: 'boolean' } });
  await ensurePackages();
  const { TARGETS } = await import('./lib/manifests.mjs');
  const { differing } = await import('./package/zip.mjs');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  let ok = true;
  const sums = [];
  for (const target of TARGETS) {
    const name = `midline-${version}-${target}.zip`;
    const zip = await packageOf(target, ROOT);
    writeFileSync(path.join(OUT, name), zip);
    sums.push(`${sumOf(zip)}  ${name}`);
    await describe(target, name, zip);
    if (values.twice) ok = same(target, zip, await packagedElsewhere(target), differing) && ok;
  }
  writeFileSync(path.join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(`\n${sums.join('\n')}`);
  if (values.lint) ok = (await lint()) && ok;
  return ok ? EXIT.ok : EXIT.noSession;
});

/** @returns {Promise<Uint8Array>} */
async function packageOf(target, root) {
  const { buildFor } = await import('./lib/build.mjs');
  const { zipOf } = await import('./package/zip.mjs');
  // A developer's switches do not reach what is published.
  const env = { MIDLINE_LAB: '', MIDLINE_HEAVY: '' };
  await buildFor(target, { root, env });
  return zipOf(path.join(root, 'dist', target));
}

async function packagedElsewhere(target) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'midline-package-'));
  const zone = process.env.TZ;
  try {
    for (const source of SOURCES)
      cpSync(path.join(ROOT, source), path.join(dir, source), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
    process.env.TZ = zone === 'Pacific/Auckland' ? 'America/Lima' : 'Pacific/Auckland';
    return await packageOf(target, dir);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    rmSync(dir, { recursive: true, force: true });
  }
}

function same(target, first, second, differing) {
  const equal = sumOf(first) === sumOf(second);
  console.log(
    equal
      ? `${target}: built twice, the same bytes`
      : `${target}: WRONG, the second build differs in ${differing(first, second).join(', ') || 'its order'}`,
  );
  return equal;
}

/** Prints what takes the room and what is asked for, and writes the bill of materials beside the zip. */
async function describe(target, name, zip) {
  const { sizesByPart } = await import('./package/sizes.mjs');
  const { permissionsOf } = await import('./package/permissions.mjs');
  const { BILL_FILE } = await import('./lib/bill-of-materials.mjs');
  const { filesIn } = await import('./package/zip.mjs');
  const dist = path.join(ROOT, 'dist', target);
  const bill = readFileSync(path.join(dist, BILL_FILE), 'utf8');
  writeFileSync(path.join(OUT, name.replace('.zip', '.cdx.json')), bill);
  const rows = sizesByPart(filesIn(zip)).map(({ part, files, bytes, packedBytes }) => [
    part,
    String(files),
    megabytes(bytes),
    megabytes(packedBytes),
  ]);
  const head = [name, 'files', 'MB', 'packed MB'];
  console.log(`\n${table(head, rows, new Set(head.slice(1)))}`);
  console.log(`${megabytes(zip.length)} MB; ${JSON.parse(bill).components.length} components of others`);
  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
  for (const { permission, optional, reason } of permissionsOf(manifest))
    console.log(`${optional ? 'may ask for' : 'asks for'} ${permission}: ${reason}`);
}

async function lint() {
  console.log();
  const args = ['--yes', WEB_EXT, 'lint', '--no-config-discovery', '--source-dir', 'dist/firefox'];
  return (await run('npx', args)) === 0;
}

function sumOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2);
}
