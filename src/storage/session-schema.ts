/** Checks a session file that comes from outside. */
import * as v from 'valibot';
import type { SessionFile } from '../core/session/session-file.ts';
import { sessionSchema } from '../core/session/session-schema.ts';

/** Why a file is no session of ours; the words are the catalogue's (`runs.bad.…`). */
export type SchemaReason =
  'not-json' | 'too-deep' | 'too-many' | 'not-a-session' | 'other-version' | 'missing-field' | 'bad-field';

/** Lists and objects inside each other: a session has some six, and room for what others add. */
const MAX_LEVELS = 100;

export type SchemaResult =
  | { readonly ok: true; readonly file: SessionFile }
  | {
      readonly ok: false;
      readonly reason: SchemaReason;
      /** Where in the file, e.g. `measures[3].value`; null where it is about the whole. */
      readonly field: string | null;
      /** What was wrong there, for the copy of the details. */
      readonly detail: string;
    };

/** @returns the session file, or the first thing that is wrong with it */
export function parseSession(json: string): SchemaResult {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // Some browsers read JSON by recursion and run out of stack where it is nested too deep.
    const reason = error instanceof RangeError ? 'too-deep' : 'not-json';
    return { ok: false, reason, field: null, detail: String(error) };
  }
  return checkSession(value);
}

/** Goes down level by level, as recursion would run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= MAX_LEVELS; depth++) {
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The same for JSON that has been read already. */
export function checkSession(value: unknown): SchemaResult {
  // Before all else: the checks below and the store would run out of stack.
  if (isTooDeep(value)) {
    return { ok: false, reason: 'too-deep', field: null, detail: `more than ${MAX_LEVELS} levels` };
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    return { ok: false, reason: 'not-a-session', field: null, detail: 'no "format" in it' };
  }
  if (value.format !== 'running-form-session') {
    return {
      ok: false,
      reason: 'not-a-session',
      field: 'format',
      detail: `format ${JSON.stringify(value.format)}`,
    };
  }
  const version = 'version' in value ? value.version : undefined;
  if (version !== undefined && version !== 1) {
    return {
      ok: false,
      reason: 'other-version',
      field: 'version',
      detail: `version ${JSON.stringify(version)}`,
    };
  }
  const result = v.safeParse(sessionSchema, value, { abortEarly: true });
  if (result.success) return { ok: true, file: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    reason: reasonOf(issue),
    field: fieldName(issue.path ?? []),
    detail: issue.message,
  };
}

function reasonOf(issue: v.BaseIssue<unknown>): SchemaReason {
  if (issue.type === 'max_length' && Array.isArray(issue.input)) return 'too-many';
  return issue.received === 'undefined' ? 'missing-field' : 'bad-field';
}

/** `measures[3].value`, as one would write it in code. */
function fieldName(path: readonly { readonly key: unknown }[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
