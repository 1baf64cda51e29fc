/** The words of the Plan page's advice. Those of each exercise are in the folder `words`. */
import { exerciseTexts } from '../../core/advice/exercises/all.ts';
import type { Translation } from '../catalogue.ts';
import type { advice as english } from '../en/advice.ts';
import { habits } from './words/habits.ts';
import { strength } from './words/strength.ts';
import { stretches } from './words/stretches.ts';

export const advice = {
  ...exerciseTexts({ ...stretches, ...strength, ...habits }),

  'advice.kind.strength': 'Kraft',
  'advice.kind.stretch': 'Dehnen',
  'advice.kind.mobility': 'Lockern',
  'advice.kind.drill': 'Beim Laufen',
  'advice.kind.habit': 'Gewohnheit',
  'advice.kind.recovery': 'Erholung',
  'advice.kind.care': 'Andere Menschen',

  'advice.evidence.study': 'Geprüft, mit Wirkung',
  'advice.evidence.small': 'Geprüft, kleine Wirkung',
  'advice.evidence.mixed': 'Geprüft, kein klarer Sieger',
  'advice.evidence.custom': 'Im Training üblich, kaum geprüft',

  'advice.when.before': 'vor dem Lauf',
  'advice.when.during': 'beim Laufen',
  'advice.when.after': 'nach dem Lauf',

  'dose.sets': '{sets} × {reps}',
  'dose.setsSeconds': '{sets} × {seconds} s',
  'dose.seconds': '{seconds} s',
  'dose.minutes': '{minutes} min',
  'dose.timesADay': '{dose}, {times}× am Tag',
  'dose.range': '{from}\u2013{to}',
  'dose.from.usual': 'Diese Menge ist im Training üblich. Keine Studie nennt sie.',
  'dose.from.article': 'Diese Menge steht häufig in Artikeln übers Laufen.',
  'dose.from.study': 'Diese Menge wurde in der Studie verwendet.',

  'finding.sore.neck': 'Beschwerden im Nacken',
  'finding.sore.shoulderBlades': 'Beschwerden zwischen den Schulterblättern',
  'finding.sore.upperBack': 'Beschwerden im oberen Rücken',
  'finding.sore.lowBack': 'Beschwerden im unteren Rücken',
  'finding.sore.elsewhere': 'Beschwerden anderswo',
  'finding.drift': 'Laufstil verändert sich spät im Lauf',
  'finding.desk': 'Lange Stunden am Schreibtisch',
  'finding.stress': 'Stress',
  'finding.sleep': 'Kurzer Schlaf',
  'finding.breath': 'Flacher oder angehaltener Atem',
  'finding.stiffTurning': 'Steif beim Drehen',
  'finding.noWarmUp': 'Kein Aufwärmen',
  'finding.noCoolDown': 'Kein Auslaufen',
  'finding.noStrength': 'Diese Woche kein Krafttraining',
  'finding.moreThanUsual': 'Mehr gelaufen als üblich',
  'finding.firstRuns': 'Erste Läufe',
  'finding.shoes': 'Schuhe',
  'finding.load': 'Laufen mit Rucksack',
  'finding.water': 'Wasser',
  'finding.heat': 'Hitze',
} as const satisfies Translation<typeof english>;
