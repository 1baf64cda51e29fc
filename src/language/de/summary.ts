/** Sentences about one run, written into its session file. Each is checked against the numbers it claims. */
import type { Translation } from '../catalogue.ts';
import type { summary as english } from '../en/summary.ts';

export const summary = {
  'sentence.nobody': 'Niemand war im Bild. Es gibt nichts zu messen.',
  'sentence.notSeen':
    'Kopf, Schultern und Hüfte waren nicht gut genug zu sehen. Es gibt nichts zu messen. Stell die Kamera näher, bis sie den größten Teil des Bildes füllen.',
  'sentence.noRunning': 'Es war kein Laufen zu sehen. Es gibt nichts zu messen.',
  'sentence.slowCamera':
    'Das Video hatte zu wenige Bilder pro Sekunde, um Schritte zu messen. Mehr Licht hilft den meisten Kameras.',
  'sentence.tooFewStrides':
    'Es waren zu wenige Doppelschritte am Stück zu sehen. Es gibt nichts zu messen. Lauf länger, und achte darauf, dass Kopf, Schultern und Hüfte im Bild sind.',
  'sentence.cameraTurned':
    'Die Kamera stand schräg zu dir. Es gibt nichts zu messen. Dreh sie, bis sie gerade zu dir steht.',
  'sentence.otherView':
    'Von dieser Seite ließ sich nichts messen. Stell die Kamera vor, hinter oder neben dich.',
  'sentence.unsteadyCamera':
    'Die Kamera wackelte. Es gibt nichts zu messen. Stell sie auf etwas, das fest steht.',
  'sentence.needsBaseline':
    'Zum Vergleich fehlten eine Standhaltung und eine Basis aus dem Lauf. Es gibt nichts zu messen. Steh vor dem Start aufrecht, oder lauf länger.',
  'sentence.validity':
    'Kameraansicht: {view}. Laufzeit: {minutes}. In {percent} % der Bilder war das Skelett klar zu erkennen. Alle Zahlen sind Schätzungen.',
  'sentence.cadence': 'Du bist mit {value} Schritten pro Minute gelaufen.',
  'sentence.strength': 'Im Bereich geblieben: {measure}.',
  'sentence.focus.watch': 'Eine Sache zum Beobachten: {measure} ({value}).',
  'sentence.focus.fault': 'Eine Sache zum Üben: {measure} ({value}).',
  'sentence.drift': 'Ab {when} verändert: {measure}, um {change} (kleinste echte Änderung: {smallest}).',
  'sentence.programme.baseline':
    'Dieser Lauf diente deinem Ausgangswert. Hinweise konnten erst danach kommen, und nur zu dem, was klar daneben lag.',
  'sentence.programme.coached': 'Lauf {session} von {of}, Schwerpunkt: {measure}.',
  'sentence.programme.retest': 'Nachtest ohne Hinweise: {measure}.',
  'sentence.programme.recall': 'Auffrischung: {measure}. Eine Erinnerung am Anfang, danach keine Hinweise.',
  'sentence.recall.better':
    '{measure}: {percent} % der Doppelschritte im Bereich, mehr als die {end} % am Ende der acht Läufe.',
  'sentence.recall.same':
    '{measure}: {percent} % der Doppelschritte im Bereich, {end} % am Ende der acht Läufe. Das ist kein klarer Unterschied.',
  'sentence.recall.worse':
    '{measure}: {percent} % der Doppelschritte im Bereich, weniger als die {end} % am Ende der acht Läufe.',
  'sentence.retention.kept':
    'Es blieb auch ohne Hinweise. {measure}: in {percent} % von {strides} Doppelschritten im Bereich.',
  'sentence.retention.lost':
    'Ohne Hinweise im Bereich zu bleiben, braucht noch Übung. {measure}: in {percent} % von {strides} Doppelschritten im Bereich.',
  'sentence.cue.moved':
    '„{cue}“, {count}× gegeben. {measure}: {worked}× innerhalb von 20 Doppelschritten besser, {held}× hielt die Änderung an.',
  'sentence.cue.unmoved':
    '„{cue}“, {count}× gegeben. {measure}: innerhalb von 20 Doppelschritten nicht besser.',
  'sentence.cue.dropped':
    '„{cue}“, {count}× gegeben. {measure}: innerhalb von 20 Doppelschritten nicht besser. Nächstes Mal versucht es der Trainer mit anderen Worten.',
  'sentence.nothing': 'Keine Messgröße fiel auf.',
  'sentence.noStand':
    'Es gab weder eine Standhaltung noch einen Ausgangswert. Darum sind Kopf und Schultern nicht bewertet.',
  'sentence.againstRunning':
    'Es gab keine Standhaltung. Kopf und Schultern werden darum mit deinem eigenen Ausgangswert verglichen. Das zeigt eine Änderung, aber keine Gewohnheit.',
  'sentence.viewWord.front': 'von vorn',
  'sentence.viewWord.rear': 'von hinten',
  'sentence.viewWord.left': 'von links',
  'sentence.viewWord.right': 'von rechts',
  'sentence.viewWord.oblique': 'schräg',
  'sentence.viewWord.unknown': 'nicht bekannt',
  'sentence.sided.left': '{measure}, links',
  'sentence.sided.right': '{measure}, rechts',
  'sentence.whenSecond': 'Sekunde {value}',
  'sentence.whenMinute': 'Minute {value}',
} as const satisfies Translation<typeof english>;
