import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  entriesToPack,
  readChecked,
  readPacked,
  weightsPlugin,
} from '../../models/weights-plugin.ts';

const PACKAGES = path.resolve('node_modules');

describe('the catalogue of weights and runtimes', () => {
  it.each(CATALOGUE.map((entry) => [entry.id, entry] as const))(
    '%s is the installed file',
    async (_id, entry) => {
      const bytes = await readChecked(entry, PACKAGES);
      expect(bytes.byteLength).toBe(entry.bytes);
      const manifest = await readFile(path.join(PACKAGES, entry.package, 'package.json'), 'utf8');
      expect((JSON.parse(manifest) as { version: string }).version).toBe(entry.version);
    },
  );

  const ids = (env: Record<string, string>) => entriesToPack(CATALOGUE, env).map((entry) => entry.id);

  it('packs the heavy model on request only', () => {
    expect(ids({})).toContain('blazepose-full');
    expect(CATALOGUE.find((entry) => entry.id === 'blazepose-heavy')?.optional).toBe('MIDLINE_HEAVY');
  });

  it.each(CATALOGUE.flatMap(({ id, optional }) => (optional ? [[id, optional] as const] : [])))(
    'packs %s with %s=1 only',
    (id, variable) => {
      expect(ids({})).not.toContain(id);
      expect(ids({ [variable]: '1' })).toContain(id);
    },
  );

  it('brings no file twice, and puts no two in the same place', () => {
    expect(new Set(CATALOGUE.map((entry) => entry.id)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map((entry) => entry.emit)).size).toBe(CATALOGUE.length);
  });

  it('packs one build of the runtime for each browser: with threads where memory can be shared', () => {
    const runtime = (browser: string) =>
      entriesToPack(CATALOGUE, {}, browser)
        .map((entry) => entry.id)
        .filter((id) => id.startsWith('litert'));
    expect(runtime('chromium')).toEqual(['litert-threaded-script', 'litert-threaded-wasm']);
    expect(runtime('firefox')).toEqual(['litert-plain-script', 'litert-plain-wasm']);
  });
});

describe('the build', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'weights-'));
    await mkdir(path.join(dir, 'packages/some'), { recursive: true });
    await writeFile(path.join(dir, 'packages/some/weights.bin'), 'abc');
    await writeFile(path.join(dir, 'index.js'), 'export default 1;');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const entry = {
    id: 'some-weights',
    role: 'weights',
    package: 'some',
    version: '1.0.0',
    path: 'weights.bin',
    emit: 'models/some/weights.bin',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    bytes: 3,
    licence: 'none',
    source: '',
    inputs: [],
    outputs: [],
  };

  const run = (sha256: string) =>
    build({
      root: dir,
      configFile: false,
      logLevel: 'silent',
      plugins: [weightsPlugin({ packagesDir: path.join(dir, 'packages'), entries: [{ ...entry, sha256 }] })],
      build: { outDir: path.join(dir, 'dist'), rollupOptions: { input: path.join(dir, 'index.js') } },
    });

  it('emits a file whose sum is right', async () => {
    await run(entry.sha256);
    expect(await readFile(path.join(dir, 'dist/models/some/weights.bin'), 'utf8')).toBe('abc');
  });

  it('emits a model without the outputs that its entry cuts', async () => {
    const full = CATALOGUE.find(({ id }) => id === 'blazepose-full');
    if (!full?.cut) throw new Error('the catalogue cuts no model');
    await build({
      root: dir,
      configFile: false,
      logLevel: 'silent',
      plugins: [weightsPlugin({ packagesDir: PACKAGES, entries: [full] })],
      build: { outDir: path.join(dir, 'dist'), rollupOptions: { input: path.join(dir, 'index.js') } },
    });
    const emitted = await readFile(path.join(dir, 'dist', full.emit));
    expect(createHash('sha256').update(emitted).digest('hex')).toBe(full.cut.sha256);
  });

  it('names the file that cannot be cut, and why', async () => {
    const uncuttable = { ...entry, cut: { keep: ['Identity'], sha256: entry.sha256 } };
    await expect(readPacked(uncuttable, path.join(dir, 'packages'))).rejects.toThrow(
      /some-weights cannot be cut: This is not a TFLite model/,
    );
  });

  it('stops at a wrong sum and names the file and both sums', async () => {
    const wrong = '0'.repeat(64);
    await expect(run(wrong)).rejects.toThrow(/some-weights/);
    await expect(run(wrong)).rejects.toThrow(new RegExp(`expected sha256 ${wrong}`));
    await expect(run(wrong)).rejects.toThrow(new RegExp(`found {4}sha256 ${entry.sha256}`));
  });

  it('says what to do when a file is missing', async () => {
    await rm(path.join(dir, 'packages/some/weights.bin'));
    await expect(run(entry.sha256)).rejects.toThrow(/missing.*npm ci/s);
  });
});
