import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import runtimes from './catalogue.json' with { type: 'json' };
import { pruneTflite } from './prune-tflite.ts';

/** One weight or runtime file, as `catalogue.json` or an engine's `weights.json` describes it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly role: string;
  readonly package: string;
  readonly version: string;
  /** Path inside the package. */
  readonly path: string;
  /** Path inside the extension. */
  readonly emit: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly licence: string;
  readonly source: string;
  /** For a model that is packed without some of its outputs. */
  readonly cut?: {
    /** Names of the output tensors that stay. */
    readonly keep: readonly string[];
    /** Sum of the file as it is packed; `sha256` is that of the file in the package. */
    readonly sha256: string;
  };
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Name of the environment variable that must be `1` for this file to be packed. */
  readonly optional?: string;
  /** The only browser this file is of use to. */
  readonly browser?: string;
}

/** Every engine is a folder here, with the files it brings in its `weights.json`. */
const ENGINES_DIR = path.join(import.meta.dirname, '../src/engine/engines');

/** @returns the entries of every engine's `weights.json`, by the engine's name */
function weightsOfEngines(dir = ENGINES_DIR): Map<string, readonly CatalogueEntry[]> {
  const names = readdirSync(dir).filter((name) => existsSync(path.join(dir, name, 'weights.json')));
  return new Map(
    names.map((name) => {
      const text = readFileSync(path.join(dir, name, 'weights.json'), 'utf8');
      return [name, (JSON.parse(text) as { files: CatalogueEntry[] }).files];
    }),
  );
}

/** The weights by the name of their engine. */
export const WEIGHTS: ReadonlyMap<string, readonly CatalogueEntry[]> = weightsOfEngines();

/** Every weight and runtime file the extension may carry. */
export const CATALOGUE: readonly CatalogueEntry[] = [...[...WEIGHTS.values()].flat(), ...runtimes.files];

export interface WeightsOptions {
  /** Folder with the installed packages. */
  readonly packagesDir?: string;
  readonly entries?: readonly CatalogueEntry[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `chromium` or `firefox`. */
  readonly browser?: string;
}

/** Entries that go into this build. */
export function entriesToPack(
  entries: readonly CatalogueEntry[],
  env: Readonly<Record<string, string | undefined>>,
  browser = 'chromium',
): CatalogueEntry[] {
  return entries
    .filter((entry) => entry.optional === undefined || env[entry.optional] === '1')
    .filter((entry) => entry.browser === undefined || entry.browser === browser);
}

/**
 * Reads one catalogue file and checks it against its sum.
 * @throws with the file, the expected and the found sum when they differ, or when the file is missing.
 */
export async function readChecked(entry: CatalogueEntry, packagesDir: string): Promise<Buffer> {
  const file = path.join(packagesDir, entry.package, entry.path);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`models: ${entry.id} is missing at ${file}; run "npm ci"`, { cause });
  });
  if (sum(bytes) !== entry.sha256) {
    throw new Error(
      `models: ${entry.id} (${file}) is not the file the catalogue describes\n` +
        `  expected sha256 ${entry.sha256}, ${entry.bytes} bytes\n` +
        `  found    sha256 ${sum(bytes)}, ${bytes.byteLength} bytes`,
    );
  }
  return bytes;
}

/**
 * One catalogue file as it is packed: checked, and without the outputs that its entry cuts.
 * @throws as `readChecked` does, when the file cannot be cut, or when the result is not the one the catalogue describes.
 */
export async function readPacked(entry: CatalogueEntry, packagesDir: string): Promise<Uint8Array> {
  const bytes = await readChecked(entry, packagesDir);
  if (!entry.cut) return bytes;
  const packed = cut(entry.id, bytes, entry.cut.keep);
  if (sum(packed) !== entry.cut.sha256) {
    throw new Error(
      `models: ${entry.id} is not what the catalogue describes once its outputs are cut\n` +
        `  expected sha256 ${entry.cut.sha256}\n` +
        `  found    sha256 ${sum(packed)}`,
    );
  }
  return packed;
}

function cut(id: string, bytes: Uint8Array, keep: readonly string[]): Uint8Array {
  try {
    return pruneTflite(bytes, keep);
  } catch (cause) {
    throw new Error(
      `models: ${id} cannot be cut: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

function sum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Packs the engines' weights and the runtimes of `catalogue.json` from the installed packages into `models/` of the
 * extension, models without the outputs that nobody reads, and serves them under the same paths in development. A file
 * whose sum differs stops the build.
 */
export function weightsPlugin(options: WeightsOptions = {}): Plugin {
  const packagesDir = options.packagesDir ?? path.resolve('node_modules');
  const entries = entriesToPack(options.entries ?? CATALOGUE, options.env ?? process.env, options.browser);
  let building = false;
  return {
    name: 'midline:weights',
    configResolved(config) {
      building = config.command === 'build';
    },
    async buildStart() {
      if (!building) return;
      for (const entry of entries) {
        this.emitFile({
          type: 'asset',
          fileName: entry.emit,
          source: await readPacked(entry, packagesDir),
        });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const wanted = (request.url ?? '').split('?')[0]?.slice(1);
        const entry = entries.find((candidate) => candidate.emit === wanted);
        if (!entry) {
          next();
          return;
        }
        readPacked(entry, packagesDir).then((bytes) => {
          response.setHeader('content-type', MIME[path.extname(entry.emit)] ?? 'application/octet-stream');
          response.end(bytes);
        }, next);
      });
    },
  };
}
