/** Which advice goes with which finding, the best-fitting first. Not a remedy: what runners practise against the habit. */
import { byMeasure } from '../measures/all.ts';
import { ADVICE_IDS, adviceOf, type AdviceId } from './exercises/all.ts';
import type { Finding } from './finding.ts';

export const FOR_FINDING: Readonly<Record<Finding, readonly AdviceId[]>> = {
  // Written in each measure's own folder; what is no advice does not compile.
  ...byMeasure((measure): readonly AdviceId[] => measure.coaching.advice),

  drift: ['easePace', 'legStrength', 'plank', 'restDay'],

  'sore.neck': ['listen', 'restDay', 'neckStretch', 'breathing', 'openBook', 'massage'],
  'sore.shoulderBlades': ['listen', 'restDay', 'openBook', 'foamRoll', 'pecStretch', 'massage'],
  'sore.upperBack': ['listen', 'restDay', 'foamRoll', 'catCow', 'openBook', 'massage'],
  // No rolling of the low back: a firm roller presses on what it should not.
  'sore.lowBack': ['listen', 'restDay', 'catCow', 'childsPose', 'crossTrain', 'legStrength', 'handsOn'],
  'sore.elsewhere': ['listen', 'restDay', 'crossTrain', 'easePace'],

  desk: ['deskBreak', 'openBook', 'pecStretch', 'screenHeight'],
  stress: ['breathing', 'unwind', 'yoga'],
  sleep: ['sleepFirst', 'restDay', 'unwind'],
  breath: ['breathing', 'armShake', 'easePace'],
  stiffTurning: ['openBook', 'catCow', 'foamRoll', 'downwardDog'],
  noWarmUp: ['legSwings', 'hipOpeners'],
  noCoolDown: ['coolDown', 'latStretch'],
  noStrength: ['legStrength', 'gluteBridge', 'plank', 'rows', 'deadBug'],
  moreThanUsual: ['buildGently', 'restDay', 'crossTrain'],
  firstRuns: ['buildGently', 'restDay', 'legSwings'],
  shoes: ['comfortableShoes'],
  load: ['lightLoad'],
  water: ['drinkToThirst'],
  heat: ['drinkToThirst', 'easePace'],
};

export function isFinding(name: string): name is Finding {
  return Object.hasOwn(FOR_FINDING, name);
}

/** Best-fitting first: what is listed above, then the exercises that name the finding themselves. */
export function adviceFor(finding: Finding): readonly AdviceId[] {
  const volunteers = ADVICE_IDS.filter((id) => adviceOf(id).alsoFor?.includes(finding));
  return [...new Set([...FOR_FINDING[finding], ...volunteers])];
}
