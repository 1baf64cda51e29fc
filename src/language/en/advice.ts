/** The words of the Plan page's advice. Each exercise brings its own, from its folder in `core/advice/exercises`. */
import { exerciseTexts } from '../../core/advice/exercises/all.ts';

export const advice = {
  ...exerciseTexts(),

  'advice.kind.strength': 'Strength',
  'advice.kind.stretch': 'Stretch',
  'advice.kind.mobility': 'Loosen',
  'advice.kind.drill': 'While running',
  'advice.kind.habit': 'Habit',
  'advice.kind.recovery': 'Recover',
  'advice.kind.care': 'Other people',

  'advice.evidence.study': 'Tested, with an effect',
  'advice.evidence.small': 'Tested, small effect',
  'advice.evidence.mixed': 'Tested, no clear winner',
  'advice.evidence.custom': 'Coaches use it, little tested',

  'advice.when.before': 'before a run',
  'advice.when.during': 'in a run',
  'advice.when.after': 'after a run',

  'dose.sets': '{sets} × {reps}',
  'dose.setsSeconds': '{sets} × {seconds} s',
  'dose.seconds': '{seconds} s',
  'dose.minutes': '{minutes} min',
  'dose.timesADay': '{dose}, {times} times a day',
  'dose.range': '{from}\u2013{to}',
  'dose.from.usual': 'Coaches commonly give this amount. No study names it.',
  'dose.from.article': 'Articles for runners commonly give this amount.',
  'dose.from.study': 'The study used this amount.',

  'finding.sore.neck': 'Sore neck',
  'finding.sore.shoulderBlades': 'Sore between the shoulder blades',
  'finding.sore.upperBack': 'Sore upper back',
  'finding.sore.lowBack': 'Sore lower back',
  'finding.sore.elsewhere': 'Sore elsewhere',
  'finding.drift': 'Form changes late in the run',
  'finding.desk': 'Long hours at a desk',
  'finding.stress': 'Stress',
  'finding.sleep': 'Short sleep',
  'finding.breath': 'Shallow or held breath',
  'finding.stiffTurning': 'Stiff when turning',
  'finding.noWarmUp': 'No warm-up',
  'finding.noCoolDown': 'No cool-down',
  'finding.noStrength': 'No strength work this week',
  'finding.moreThanUsual': 'More running than usual',
  'finding.firstRuns': 'First runs',
  'finding.shoes': 'Shoes',
  'finding.load': 'Running with a pack',
  'finding.water': 'Water',
  'finding.heat': 'Heat',
} as const;
