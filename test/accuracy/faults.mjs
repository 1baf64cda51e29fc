/** Which faults a scenario sets, as the coach should name them. */
import { VIEW_GROUPS } from './limits.mjs';

/** From which size on a parameter is a fault of at least "watch" size. */
const HEAD_CM = 3;
const SHOULDER_CM = 2;
const CROSS_CM = 2;
const LEAN_DEG = 12.5;
/** One side beside the other. Recorded runners in whom nobody set a fault differ by up to 7 degrees, and by up to 49 %. */
const DROP_MORE_DEG = 7;
const ARM_SWING_PERCENT = 50;
const STEP_TIME_PERCENT = 5;

/**
 * @param {any} clip NAME.json
 * @returns {Set<string>} measure keys, as in `armCrossing.left`
 */
export function setFaults(clip) {
  const faults = new Set();
  const { params } = clip;
  if (!params) return faults;
  const group = VIEW_GROUPS[clip.view];
  const front = group.startsWith('front');
  const largest = (name) => peak(params[name]);
  const both = (name, left, right) => {
    if (left && right) faults.add(name);
    else if (left) faults.add(`${name}.left`);
    else if (right) faults.add(`${name}.right`);
  };
  // Head and shoulders have no honest band without the runner's own standing pose.
  const stands = clip.running?.[0]?.[0] > 3;
  if (stands && (front || group === 'side') && largest('forwardHead') >= HEAD_CM) faults.add('forwardHead');
  if (stands && group !== 'side') {
    both('shoulderHeight', largest('shoulderUpL') >= SHOULDER_CM, largest('shoulderUpR') >= SHOULDER_CM);
  }
  if (front) {
    if (largest('crossL') >= CROSS_CM) faults.add('armCrossing.left');
    if (largest('crossR') >= CROSS_CM) faults.add('armCrossing.right');
    const [left, right] = [largest('armAmpL'), largest('armAmpR')];
    if ((200 * Math.abs(left - right)) / (left + right) >= ARM_SWING_PERCENT) faults.add('armSwingAsymmetry');
  }
  if (group === 'side' && largest('trunkLean') >= LEAN_DEG) faults.add('trunkLean');
  if (group === 'rear') {
    const more = largest('dropL') - largest('dropR');
    if (more > DROP_MORE_DEG) faults.add('pelvicDrop.left');
    if (more < -DROP_MORE_DEG) faults.add('pelvicDrop.right');
  }
  if (Math.abs(largest('stepTimeAsym')) >= STEP_TIME_PERCENT) faults.add('stepTimeAsymmetry');
  return faults;
}

/** Other words for the same fault: naming one of these beside it, or instead of it, is no mistake. */
const SAME_FAULT = {
  'armCrossing.left': ['armCrossingShare.left'],
  'armCrossing.right': ['armCrossingShare.right'],
  shoulderHeight: ['shoulderHeight.left', 'shoulderHeight.right'],
  'shoulderHeight.left': ['shoulderTilt', 'shoulderHeight'],
  'shoulderHeight.right': ['shoulderTilt', 'shoulderHeight'],
  armSwingAsymmetry: ['armSwing.left', 'armSwing.right'],
};

/** @returns {{ named: string[], hit: string[], missed: string[], false: string[] }} */
export function compareFaults(session, faults) {
  const named = namedFaults(session);
  const accepts = (fault) => [fault, ...(SAME_FAULT[fault] ?? [])];
  // The mean of both sides may stand aside for the sides themselves, but not for only one of them.
  const covered = (fault) =>
    named.includes(fault) ||
    (fault === 'shoulderHeight' &&
      named.includes('shoulderHeight.left') &&
      named.includes('shoulderHeight.right'));
  const excused = new Set([...faults].flatMap(accepts));
  return {
    named,
    hit: [...faults].filter(covered),
    missed: [...faults].filter((fault) => !covered(fault)),
    false: named.filter((key) => !excused.has(key)),
  };
}

/** How far the named beginning of a drift may be from the set one, seconds. */
const ONSET_S = 10;

/** Parameters that make a fault, by its id. */
const PARAMETERS_OF = {
  forwardHead: ['forwardHead'],
  shoulderHeight: ['shoulderUpL', 'shoulderUpR'],
  'shoulderHeight.left': ['shoulderUpL'],
  'shoulderHeight.right': ['shoulderUpR'],
  'armCrossing.left': ['crossL'],
  'armCrossing.right': ['crossR'],
  trunkLean: ['trunkLean'],
  cadence: ['cadence'],
};

/**
 * A run whose form gives way on purpose: what is to be named is a drift of that measure, dated within ten seconds.
 * @param {any} clip NAME.json
 * @returns {{ named: string[], hit: string[], missed: string[], false: string[] }}
 */
export function compareDrift(session, clip) {
  const faults = setFaults(clip);
  const keyOf = (d) => (d.side === 'both' ? d.measure : `${d.measure}.${d.side}`);
  const inTime = (d, fault) => Math.abs(d.fromS - (onsetOf(clip, fault) ?? Infinity)) <= ONSET_S;
  const drifted = (fault) => session.drift.some((d) => keyOf(d) === fault && inTime(d, fault));
  const covered = (fault) =>
    drifted(fault) ||
    (fault === 'shoulderHeight' && drifted('shoulderHeight.left') && drifted('shoulderHeight.right'));
  // Whatever was set to change may be named; ears that come forward come down to the shoulders too.
  const changing = Object.keys(PARAMETERS_OF).filter((fault) => onsetOf(clip, fault) !== null);
  const sameAs = [...faults, ...changing].flatMap((fault) => [fault, ...(SAME_FAULT[fault] ?? [])]);
  const excused = new Set(faults.has('forwardHead') ? [...sameAs, ...SAME_FAULT.shoulderHeight] : sameAs);
  const named = [...new Set([...session.drift.map(keyOf), ...namedFaults(session)])];
  return {
    named,
    hit: [...faults].filter(covered),
    missed: [...faults].filter((fault) => !covered(fault)),
    false: named.filter((key) => !excused.has(key)),
  };
}

/** When the first of a fault's parameters begins to change, seconds; null where none does. */
function onsetOf({ params }, fault) {
  const starts = (PARAMETERS_OF[fault] ?? [])
    .map((name) => params[name])
    .filter((p) => Array.isArray(p) && p.length > 1)
    .map((keyframes) => keyframes[0][0]);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** What a session calls out: measures in the watch or fault band. */
export function namedFaults(session) {
  return session.measures
    .filter((m) => m.band === 'watch' || m.band === 'fault')
    .map((m) => (m.side === 'both' ? m.id : `${m.id}.${m.side}`));
}

/** Keyframes count with the value that they reach in the end: from −8 cm to 6 cm is a hand that crosses. */
function peak(parameter) {
  return Array.isArray(parameter) ? (parameter.at(-1)?.[1] ?? 0) : (parameter ?? 0);
}
