/** Command lines: words for wrong arguments, and the exit codes that the session format fixes. */
import { parseArgs } from 'node:util';

export const EXIT = { ok: 0, noSession: 1, wrongArguments: 2 };

export class UsageError extends Error {}

/**
 * @template {Readonly<Record<string, { readonly type: 'string' | 'boolean', readonly default?: string }>>} Options
 * @param {string} usage shown for `--help` and under every complaint
 * @param {Options} options
 * @returns {{ values: { [Name in keyof Options]: (Options[Name]['type'] extends 'string' ? string : boolean) | (Options[Name] extends { default: string } ? never : undefined) }, positionals: string[] }}
 */
export function readArguments(usage, options, { positionals = false } = {}) {
  /** @type {any} */
  let parsed;
  try {
    parsed = parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: positionals });
  } catch (error) {
    throw new UsageError(error.message, { cause: error });
  }
  if (parsed.values.help) {
    console.log(usage);
    process.exit(EXIT.ok);
  }
  return parsed;
}

/** @returns {number | null} null where the option was not given */
export function positiveNumber(name, text) {
  if (text === undefined) return null;
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`--${name} wants a number above 0, not "${text}".`);
  return value;
}

/**
 * Runs a command's main function and ends the process with its exit code.
 * @param {string} usage
 * @param {() => Promise<number>} main
 */
export async function command(usage, main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      process.exitCode = EXIT.wrongArguments;
      return;
    }
    console.error(process.env.DEBUG ? error : error.message);
    process.exitCode = EXIT.noSession;
  }
}
