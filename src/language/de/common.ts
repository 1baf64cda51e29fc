import type { common as english } from '../en/common.ts';
import type { Translation } from '../catalogue.ts';

/** Words that several pages share. */
export const common = {
  'nav.home': 'Läufe',
  'nav.history': 'Verlauf',
  'nav.settings': 'Einstellungen',
  'nav.privacy': 'Datenschutz',
  'nav.main': 'Hauptmenü',
  'nav.more': 'Mehr',
  'nav.skip': 'Zum Inhalt',
  'part.broken':
    'Dieser Teil der Seite lässt sich nicht zeigen, vielleicht ist etwas darin beschädigt. Der Rest funktioniert.',
  'common.estimate': 'Schätzung',
  'common.roughEstimate': 'grobe Schätzung',
  'common.estimates': 'Alle Zahlen sind Schätzungen',
  'common.undo': 'Rückgängig',
  'common.close': 'Schließen',
  'common.left': 'Links',
  'common.right': 'Rechts',
  'common.leftShort': 'L',
  'common.rightShort': 'R',
  'common.minutes': '{count} min',
  'footer.disclaimer':
    '{product} schätzt deinen Laufstil mit einer Webcam. Die Schätzung kann falsch sein. Sie dient der allgemeinen Fitness und ist kein medizinischer Rat.',
  'safety.short':
    'Steck den Sicherheitsclip an. Brich ab bei Brustschmerzen, Schwindel oder starken Schmerzen.',
  'disclaimer.full':
    'Dieses Programm schätzt deinen Laufstil mit einer Webcam. Die Schätzung kann falsch sein. Sie dient der allgemeinen Fitness und ist kein medizinischer Rat. Ob du verletzt bist, kann das Programm nicht erkennen. Brich ab bei Brustschmerzen, Schwindel oder starken Schmerzen. Benutz den Sicherheitsclip.',
  'disclaimer.adult':
    'Für Erwachsene oder in Begleitung eines Erwachsenen. Hol dir ärztlichen Rat, bevor du mit dem Laufen anfängst, wenn du am Herzen oder an den Knochen erkrankt bist, schwanger bist oder dich kürzlich verletzt hast.',
  'band.ok': 'im Bereich',
  'band.watch': 'knapp außerhalb',
  'band.fault': 'außerhalb',
  'band.none': 'kein Referenzbereich',
  'confidence.good': 'hoch',
  'confidence.fair': 'mittel',
  'confidence.poor': 'gering',
  'confidence.promise':
    'Die Verlässlichkeit sagt, wie nah solche Zahlen an der Wahrheit liegen. Hoch: 19 von 20 liegen innerhalb der Grenze ihrer Messgröße. Mittel: 4 von 5. Gering: Es können weniger sein, oder niemand weiß, wie viele. Die Grenzen stehen auf der Seite „Wissen“.',
  'lasting.kept':
    'Deine Läufe bleiben erhalten, auch wenn der Speicherplatz knapp wird. Sie verschwinden erst, wenn du sie löschst oder die Erweiterung entfernst.',
  'lasting.may-be-cleared':
    'Wird der Speicherplatz knapp, kann der Browser alles löschen. Mach ab und zu eine Sicherung in den Einstellungen. Bewahr die Datei an einem anderen Ort auf.',
  'lasting.unknown':
    'Der Browser verrät nicht, ob er bei knappem Speicherplatz alles löscht. Mach ab und zu eine Sicherung in den Einstellungen. Bewahr die Datei an einem anderen Ort auf.',
  'view.front': 'Von vorn',
  'view.rear': 'Von hinten',
  'view.left': 'Von links',
  'view.right': 'Von rechts',
  'view.oblique': 'Schräg',
  'view.unknown': 'Noch unbekannt',
} as const satisfies Translation<typeof english>;
