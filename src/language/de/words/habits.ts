/** Words of habits, of recovery and of what other people do. */
import type { WordsOfExercises } from '../../../core/advice/exercises/all.ts';

const COMMON_SENSE = 'Gesunder Menschenverstand. Nach Studien haben wir nicht gesucht.';

export const habits = {
  deskBreak: {
    name: 'Auf vom Schreibtisch',
    how: 'Steh etwa jede Stunde auf und streck dich zur Decke. Geh dann zum Fenster und zurück.',
    says: 'Ein allgemeiner Rat zum Sitzen. Fürs Laufen nicht geprüft.',
  },
  screenHeight: {
    name: 'Bildschirm auf Augenhöhe',
    how: 'Stell den Bildschirm am Laufband und am Schreibtisch so hoch, dass du geradeaus schaust. Ein tiefer Bildschirm zieht den Kopf nach unten.',
    says: 'Auf dem Laufband hoben Menschen Körper und Füße höher, wenn der Bildschirm geradeaus stand. Wohin du schaust, zählt.',
  },
  drinkToThirst: {
    name: 'Nach Durst trinken',
    how: 'Trink, wenn du Durst hast, bei Hitze etwas mehr. Hellgelber Urin ist ein brauchbares Zeichen. Zwing dir nicht mehr hinein, als du willst.',
    says: 'Vier Studien begleiteten Sportlerinnen und Sportler: Wassermangel erklärte ihre Krämpfe nicht. Viel zu viel zu trinken endete schon tödlich.',
  },
  comfortableShoes: {
    name: 'Schuhe, die sich gut anfühlen',
    how: 'Wähl Schuhe danach, wie bequem sie sind. Ersetz sie, wenn sie abgenutzt sind. Lauf neue Schuhe zuerst auf kurzen Strecken ein.',
    says: 'Studien haben keine Art von Schuh gefunden, die für alle besser ist.',
  },
  lightLoad: {
    name: 'Mit leichtem Gepäck',
    how: 'Lass den Rucksack zu Hause oder trag ihn eng und hoch. Wechsle ab und zu die Seite, wenn du etwas einseitig trägst.',
    says: COMMON_SENSE,
  },
  beltCheck: {
    name: 'Laufband prüfen',
    how: 'Prüf, ob die Steigung wirklich null ist und das Tempo zu deiner Uhr passt. Ändere ab und zu ein wenig das Tempo, damit deine Schritte nicht immer gleich sind.',
    says: COMMON_SENSE,
  },
  sleepFirst: {
    name: 'Schlaf zuerst',
    how: 'Lauf nach einer kurzen Nacht locker oder gar nicht. Der Lauf kann warten.',
    says: COMMON_SENSE,
  },
  buildGently: {
    name: 'Langsam steigern',
    how: 'Lauf erst länger, dann schneller: immer nur eins davon, mit lockeren Tagen dazwischen. Neues beginnst du in Blöcken von fünf bis zehn Minuten.',
    says: 'Hinter den bekannten „zehn Prozent pro Woche“ steht keine gute Studie. Richte dich danach, wie sich der Lauf anfühlt und wie es dir am Tag danach geht.',
  },
  breathing: {
    name: 'Bauchatmung',
    how: 'Leg dich hin, eine Hand auf dem Bauch. Atme durch die Nase ein, bis sich die Hand hebt, dann langsam aus. Nacken und Schultern ruhen.',
    says: 'Viele finden es beruhigend. Ob es die Schultern beim Laufen verändert, ist nicht geprüft.',
  },
  unwind: {
    name: 'Abschalten',
    how: 'Sitz oder lieg still mit geschlossenen Augen. Zähl deine Atemzüge oder lauf in Gedanken deine Lieblingsrunde.',
    says: 'Viele finden es beruhigend. Für den Laufstil nicht geprüft.',
  },
  yoga: {
    name: 'Eine Yogastunde',
    how: 'Such dir einen sanften Kurs oder ein Video, das dir Spaß macht.',
    says: 'Viele finden es beruhigend und angenehm. Für den Laufstil nicht geprüft.',
  },
  restDay: {
    name: 'Ruhetag',
    how: 'Kein Lauf und kein Krafttraining. Ein Spaziergang ist in Ordnung.',
    says: 'Gesunder Menschenverstand. Finde selbst heraus, wie viele du brauchst.',
  },
  crossTrain: {
    name: 'Anderer Sport',
    how: 'Ersetz einen Lauf durch Radfahren, Schwimmen oder zügiges Gehen.',
    says: 'Gesunder Menschenverstand: andere Bewegung, weniger Landungen.',
  },
  easePace: {
    name: 'Tempo herausnehmen',
    how: 'Werd langsamer, bis du in ganzen Sätzen reden könntest, oder geh eine Minute. Hör ruhig früher auf.',
    says: 'Der Laufstil verändert sich, wenn du müde wirst. Langsamer zu laufen ist die einfachste Antwort.',
  },
  listen: {
    name: 'Hör auf deinen Körper',
    how: 'Nach etwas Neuem oder Längerem zwickt es häufig. Oft lässt das in ein, zwei Tagen nach: Mach weniger und bleib in Bewegung. Bleibt es, wird es schlimmer oder macht es dir Sorgen, frag eine Fachperson.',
    says: 'Ein allgemeiner Gesundheitsrat: Die meisten Beschwerden dieser Art lassen innerhalb von zwei Wochen nach.',
  },
  massage: {
    name: 'Massage',
    how: 'Geh zu einer Fachperson oder bitte jemanden mit geduldigen Händen.',
    says: 'Viele finden sie angenehm. Was sie beim Laufen bringt, haben wir nicht untersucht.',
  },
  handsOn: {
    name: 'Akupunktur oder Chiropraktik',
    how: 'Eine Möglichkeit, wenn du es magst und es dir leisten kannst. „Eingerenkt“ wird dabei nichts. Besser, als aktiv zu bleiben, ist es nicht.',
    says: 'Bei lange bestehenden Beschwerden im unteren Rücken schneidet Manipulation der Wirbelsäule in Studien etwa so gut ab wie andere empfohlene Wege. Besser ist sie nicht. Akupunktur haben wir nicht angesehen.',
  },
  coachReview: {
    name: 'Einen Lauftrainer fragen',
    how: 'Wer dich von allen Seiten sieht, sieht mehr als eine einzelne Kamera. Bring einen exportierten Lauf mit.',
    says: 'Keine Frage für Studien. Vier Augen sehen mehr als zwei.',
  },
} as const satisfies Partial<WordsOfExercises>;
