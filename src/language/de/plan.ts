import type { plan as english } from '../en/plan.ts';
import type { Translation } from '../catalogue.ts';

/** The page "What to do about it": the plan of a week, the library, reminders. */
export const plan = {
  'nav.plan': 'Plan',
  'plan.title': 'Plan',
  'plan.lead':
    'Ein paar Dinge zum Üben, passend zu deinen Läufen und deinem Tagebuch. Sie dienen der allgemeinen Fitness. Nichts davon ist ein Heilmittel.',
  'plan.sore':
    'Dir tut etwas weh, darum kommen nur sanfte Vorschläge. Bleibt es, wird es schlimmer oder macht es dir Sorgen, hol dir fachlichen Rat.',
  'plan.for': 'Anlass: {finding}',
  'plan.for.note': 'Was Läufer dann üben. Das Passendste steht oben.',
  'plan.week': 'Diese Woche',
  'plan.week.note': '{done} von {due} bisher erledigt',
  'plan.week.range': '{from} bis {to}',
  'plan.proposed': 'Vorschlag für diese Woche',
  'plan.proposed.note': 'Entfern, was du nicht willst. Dann leg los.',
  'plan.start': 'Woche starten',
  'plan.empty':
    'Aus deinen Läufen und deinem Tagebuch ergibt sich kein Vorschlag. Such dir unten etwas aus oder lauf einfach.',
  'plan.emptyNoRuns':
    'Lauf einmal oder trag etwas ins Tagebuch ein, dann stehen hier Vorschläge. Du kannst auch unten aus der Liste wählen.',
  'plan.because': 'Anlass: {finding}',
  'plan.own': 'deine Wahl',
  'plan.thing': 'Übung oder Gewohnheit',
  'plan.remove': 'Entfernen',
  'plan.removed': '{name} aus dieser Woche entfernt.',
  'plan.add': 'Zu meiner Woche',
  'plan.added': 'In deiner Woche',
  'plan.done': '{name}, {day}: erledigt',
  'plan.withRuns': 'beim Laufen',
  'plan.anyTime': 'jederzeit',
  'plan.library': 'Alle Übungen und Gewohnheiten',
  'plan.library.note': 'Jede Zeichnung zeigt Anfang und Ende der Bewegung.',
  'plan.filter': 'Zeigen',
  'plan.filter.all': 'Alle',
  'plan.moving': 'Zeichnungen bewegen',
  'plan.remind': 'Erinnerung',
  'plan.remind.on': 'An das erinnern, was heute noch offen ist',
  'plan.remind.note':
    'Der Browser fragt einmal, ob er Benachrichtigungen zeigen darf. Sie kommen von diesem Gerät, und nichts wird gesendet. Schaltest du die Erinnerungen ab, wird die Erlaubnis zurückgegeben.',
  'plan.remind.at': 'Um',
  'plan.calendar': 'Kalenderdatei',
  'plan.calendar.note':
    'Für den Kalender auf deinem Handy oder Computer (iCalendar): was an jedem Wochentag dran ist, um {at} Uhr, acht Wochen lang. Nach einer Änderung nimm eine neue Datei auf: Sie ersetzt die alten Einträge.',
  'plan.calendar.none': 'Für eine Kalenderdatei muss in der Woche an einem Tag etwas dran sein.',
  'plan.calendar.title': '{product}-Plan',
  'plan.calendar.withRuns': 'Bei jedem Lauf: {names}',
  'plan.remind.denied': 'Der Browser erlaubt keine Benachrichtigungen. Es gibt also keine Erinnerung.',
  'plan.unreadable':
    'Dein Plan ließ sich nicht lesen. Schließ andere Tabs von {product} und öffne diese Seite noch einmal.',
  'plan.damaged':
    'Der Plan dieser Woche ist beschädigt und lässt sich nicht zeigen. Unten steht ein neuer. Starte ihn, dann tritt er an seine Stelle.',
  'plan.notSaved': 'Das ließ sich nicht speichern. Vielleicht ist der Speicherplatz voll.',
  'plan.checkIn': 'Ins Tagebuch',
  'plan.learn': 'Was die Messwerte bedeuten',
  'reminder.title': 'Heute noch offen',
  'reminder.more': 'und {count} mehr',

  'day.0': 'Mo',
  'day.1': 'Di',
  'day.2': 'Mi',
  'day.3': 'Do',
  'day.4': 'Fr',
  'day.5': 'Sa',
  'day.6': 'So',
} as const satisfies Translation<typeof english>;
