/** A session against the truth of its clip, and many of them against the limits. */
import { expected, neutral } from './expected.mjs';
import { compareDrift, compareFaults, setFaults } from './faults.mjs';
import { LIMITS, limitOf, VIEW_GROUPS } from './limits.mjs';

/**
 * @typedef {object} Row one measure of one clip
 * @property {string} clip
 * @property {string} view group of views
 * @property {string} measure key
 * @property {string} id
 * @property {string} unit
 * @property {number} truth
 * @property {number | null} ours null with `reason`
 * @property {string | null} reason
 * @property {string} confidence
 * @property {number | null} spread that the session states
 * @property {number | null} error
 * @property {number | null} smallestChange that the session says is worth believing
 * @property {boolean} change compared is the change from the standing pose
 * @property {boolean | null} ok null where no limit holds
 */

/**
 * @param {any} clip NAME.json
 * @param {any} joints NAME.joints.json; null where the clip has none
 * @param {import('../../src/core/session/session-file.ts').SessionFile} session
 */
export function scoreClip(clip, joints, session) {
  if (clip.expect?.reasons) return { rows: [], faults: null, abnormal: scoreAbnormal(clip.expect, session) };
  return {
    rows: joints ? measureRows(clip, joints, session) : [],
    faults: isFatigue(clip) ? compareDrift(session, clip) : compareFaults(session, setFaults(clip)),
    abnormal: clip.expect ? scoreAbnormal(clip.expect, session) : null,
  };
}

/** @returns {Row[]} */
function measureRows(clip, joints, session) {
  // Over a run that changes on purpose a mean is not a meaning: drift is judged there.
  if (isFatigue(clip)) return [];
  const view = VIEW_GROUPS[clip.view];
  const truths = expected(clip, joints);
  const still = neutral(joints);
  const rows = [];
  for (const measure of session.measures) {
    const key = measure.side === 'both' ? measure.id : `${measure.id}.${measure.side}`;
    const limit = limitOf(measure.id, view);
    const truth = truths[key];
    if (!isScored(clip, measure, limit, truth, still[key])) continue;
    const change = limit?.change === true;
    const seen = measure.value !== null && (!change || measure.baseline !== null);
    const ours = seen ? measure.value - (change ? measure.baseline : 0) : null;
    const target = /** @type {number} */ (truth) - (change ? (still[key] ?? 0) : 0);
    if (ours === null && !limit) continue;
    const error = ours === null ? null : ours - target;
    rows.push({
      clip: clip.name,
      view,
      measure: key,
      id: measure.id,
      unit: measure.unit,
      truth: target,
      ours,
      reason: ours === null ? (measure.reason ?? 'needs-baseline') : null,
      confidence: measure.confidence,
      spread: measure.spread,
      smallestChange: measure.smallestChange,
      error,
      change,
      ok: typeof limit?.must === 'number' ? error !== null && Math.abs(error) <= limit.must : null,
    });
  }
  return rows;
}

/** Whether the clip says what the measure should read. */
function isScored(clip, measure, limit, truth, still) {
  if (truth === undefined || truth === null) return false;
  // A recording without a head, or with contacts found in slow joints, is no truth for these.
  if ([measure.id, `${measure.id}.${measure.side}`].some((key) => clip.notJudged?.includes(key)))
    return false;
  if (limit?.near && !clip.view.endsWith(measure.side)) return false;
  return !(limit?.change && still === undefined);
}

function isFatigue({ params }) {
  const slow = (p) => Array.isArray(p) && p.length > 1 && p.at(-1)[0] - p[0][0] > 4;
  return Object.values(params ?? {}).some(slow);
}

/** Abnormal input gives its reason word and no number, or at least its note. */
function scoreAbnormal(expect, session) {
  const complaints = [];
  for (const m of expect.reasons ? session.measures : []) {
    const key = `${m.id}.${m.side}`;
    if (m.value !== null) complaints.push(`${key} = ${m.value.toFixed(1)}`);
    else if (!expect.reasons.includes(m.reason)) complaints.push(`${key}: ${m.reason}`);
  }
  for (const note of expect.notes ?? []) {
    if (!session.quality.notes.includes(note)) complaints.push(`no note ${note}`);
  }
  return { ok: complaints.length === 0, complaints };
}

/** Median and worst absolute error for each measure and view, beside its limits. @param {readonly Row[]} rows */
export function aggregate(rows) {
  const out = [];
  for (const limit of LIMITS) {
    for (const view of limit.views) {
      const mine = rows.filter((row) => row.id === limit.id && row.view === view);
      if (mine.length === 0) continue;
      const errors = mine
        .filter((row) => row.error !== null)
        .map((row) => Math.abs(/** @type {number} */ (row.error)));
      const median = middle(errors);
      out.push({
        id: limit.id,
        view,
        clips: new Set(mine.map((row) => row.clip)).size,
        missing: mine.length - errors.length,
        median,
        worst: errors.length ? Math.max(...errors) : null,
        must: limit.must,
        aim: limit.aim,
        verdict: verdict(median, limit),
      });
    }
  }
  return out;
}

function verdict(median, { must, aim }) {
  if (median === null) return must === null ? '' : 'MISSING';
  if (median <= aim) return 'aim';
  if (must === null) return '';
  return median <= must ? 'must' : 'OVER';
}

function middle(values) {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const m = sorted.length >> 1;
  return sorted.length % 2 ? sorted[m] : (sorted[m - 1] + sorted[m]) / 2;
}
