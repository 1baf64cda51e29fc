/** The engines by their folders: which there are, and what a build must be told so that it packs one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './repo.mjs';
import { UsageError } from './usage.mjs';

const ENGINES = path.join(ROOT, 'src/engine/engines');

const weightsFile = (name) => path.join(ENGINES, name, 'weights.json');

/** @returns {string[]} names of all engines, of whatever role */
function engineNames() {
  return readdirSync(ENGINES).filter((name) => existsSync(weightsFile(name)));
}

/** @param {string} name @throws {UsageError} with the names there are, where there is no such engine */
export function checkEngineName(name) {
  if (!engineNames().includes(name))
    throw new UsageError(`There is no engine "${name}". There are: ${engineNames().join(', ')}.`);
}

/**
 * Environment variables with which a build packs the weights of an engine.
 * @param {string} [name] none where it is left out: the engines that are always packed
 * @returns {Record<string, string>}
 */
export function buildVariables(name) {
  if (name === undefined) return {};
  const { files } = JSON.parse(readFileSync(weightsFile(name), 'utf8'));
  return Object.fromEntries(files.flatMap(({ optional }) => (optional ? [[optional, '1']] : [])));
}
