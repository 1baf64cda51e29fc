/** Everything that is ever advised: one line each. Ids, words, figures, pages and documents all follow from this. */
import type { Exercise } from '../exercise.ts';
import { textsOf, type ExerciseTextKey, type ExerciseWords } from '../words.ts';
import { armShake } from './armShake/exercise.ts';
import { bandWalk } from './bandWalk/exercise.ts';
import { beltCheck } from './beltCheck/exercise.ts';
import { bladeSqueeze } from './bladeSqueeze/exercise.ts';
import { breathing } from './breathing/exercise.ts';
import { buildGently } from './buildGently/exercise.ts';
import { catCow } from './catCow/exercise.ts';
import { childsPose } from './childsPose/exercise.ts';
import { clamshell } from './clamshell/exercise.ts';
import { coachReview } from './coachReview/exercise.ts';
import { comfortableShoes } from './comfortableShoes/exercise.ts';
import { coolDown } from './coolDown/exercise.ts';
import { crossTrain } from './crossTrain/exercise.ts';
import { deadBug } from './deadBug/exercise.ts';
import { deskBreak } from './deskBreak/exercise.ts';
import { downwardDog } from './downwardDog/exercise.ts';
import { drinkToThirst } from './drinkToThirst/exercise.ts';
import { easePace } from './easePace/exercise.ts';
import { elbowDrill } from './elbowDrill/exercise.ts';
import { foamRoll } from './foamRoll/exercise.ts';
import { gluteBridge } from './gluteBridge/exercise.ts';
import { handsOn } from './handsOn/exercise.ts';
import { hipOpeners } from './hipOpeners/exercise.ts';
import { latStretch } from './latStretch/exercise.ts';
import { legStrength } from './legStrength/exercise.ts';
import { legSwings } from './legSwings/exercise.ts';
import { lightLoad } from './lightLoad/exercise.ts';
import { listen } from './listen/exercise.ts';
import { massage } from './massage/exercise.ts';
import { metronome } from './metronome/exercise.ts';
import { neckStretch } from './neckStretch/exercise.ts';
import { openBook } from './openBook/exercise.ts';
import { pecStretch } from './pecStretch/exercise.ts';
import { plank } from './plank/exercise.ts';
import { pullUp } from './pullUp/exercise.ts';
import { quietFeet } from './quietFeet/exercise.ts';
import { restDay } from './restDay/exercise.ts';
import { reverseFly } from './reverseFly/exercise.ts';
import { rows } from './rows/exercise.ts';
import { screenHeight } from './screenHeight/exercise.ts';
import { sleepFirst } from './sleepFirst/exercise.ts';
import { standingArms } from './standingArms/exercise.ts';
import { tallDrill } from './tallDrill/exercise.ts';
import { tracksDrill } from './tracksDrill/exercise.ts';
import { unwind } from './unwind/exercise.ts';
import { yoga } from './yoga/exercise.ts';

/** In the order of the Plan page. */
export const ALL = [
  pecStretch,
  neckStretch,
  latStretch,
  foamRoll,
  catCow,
  childsPose,
  openBook,
  downwardDog,
  rows,
  reverseFly,
  pullUp,
  bladeSqueeze,
  plank,
  deadBug,
  clamshell,
  gluteBridge,
  bandWalk,
  legStrength,
  legSwings,
  hipOpeners,
  standingArms,
  coolDown,
  armShake,
  tracksDrill,
  elbowDrill,
  tallDrill,
  quietFeet,
  metronome,
  deskBreak,
  screenHeight,
  drinkToThirst,
  comfortableShoes,
  lightLoad,
  beltCheck,
  sleepFirst,
  buildGently,
  breathing,
  unwind,
  yoga,
  restDay,
  crossTrain,
  easePace,
  listen,
  massage,
  handsOn,
  coachReview,
] as const satisfies readonly Exercise[];

export type AdviceId = (typeof ALL)[number]['id'];

export const ADVICE_IDS: readonly AdviceId[] = ALL.map(({ id }) => id);

const BY_ID = new Map<string, Exercise>(ALL.map((exercise) => [exercise.id, exercise]));

export function adviceOf(id: AdviceId): Exercise {
  const exercise = BY_ID.get(id);
  if (!exercise) throw new Error(`no such exercise: ${id}`);
  return exercise;
}

/** The words of every exercise in one language. */
export type WordsOfExercises = Readonly<Record<AdviceId, ExerciseWords>>;

/** Texts of all exercises by catalogue key. */
export type ExerciseTexts = Readonly<Record<ExerciseTextKey<AdviceId>, string>>;

/** @param words of a language; English where it is left out */
export function exerciseTexts(words?: WordsOfExercises): ExerciseTexts {
  const texts = ALL.map(({ id, words: english }) => textsOf(id, words?.[id] ?? english));
  return Object.assign({}, ...texts) as ExerciseTexts;
}
