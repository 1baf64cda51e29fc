import type { home as english } from '../en/home.ts';
import type { Translation } from '../catalogue.ts';

/** The start page. */
export const home = {
  'home.title': 'Halte deine Linie.',
  'home.lead':
    '{product} sieht dir per Webcam beim Laufen zu und lernt deinen Laufstil. Weichst du davon ab, hörst oder siehst du einen kurzen Hinweis.',
  'home.start': 'Lauf starten',
  'home.startFirst': 'Kamera einrichten',
  'home.local': 'Das Kamerabild bleibt auf diesem Gerät.',

  'sample.title': 'Ein Lauf, wie der Coach ihn sieht',
  'sample.watch': 'Ein aufgezeichneter Läufer, 1,5 m vor einem Laptop. Nur das Skelett bleibt erhalten.',
  'sample.cue': 'Die linke Hand kreuzt immer wieder die Mitte: „{cue}“.',
  'sample.summary':
    'Die Auswertung: {cadence} Schritte/min. Linke Hand {left} % der Schulterbreite über die Mitte, rechte Hand {right} % auf ihrer Seite. Daran arbeiten: der linke Arm. Alle Zahlen sind Schätzungen.',
  'sample.pause': 'Anhalten',
  'sample.play': 'Abspielen',
  'first.1.title': 'Lernt, wie du läufst',
  'first.1.text':
    'Stell dich ein paar Sekunden aufrecht hin, dann lauf los. Die Webcam verfolgt dein Skelett, und {product} lernt deine Ausgangswerte.',
  'first.2.title': 'Misst und nennt die Unsicherheit',
  'first.2.text':
    'Kopf, Schultern, Arme, Gleichgewicht und Schrittfrequenz. Zu jeder Zahl siehst du, wie stark sie streut, oder warum sie fehlt.',
  'first.3.title': 'Gibt einen kurzen Hinweis',
  'first.3.text':
    'Ein paar Worte über dem, was du gerade schaust. Dann ist Ruhe. Keine Punkte und keine Kurven beim Laufen.',
  'first.3.cue.1': 'Hände auf',
  'first.3.cue.2': 'Schienen',
  'first.camera.title': 'Deine Kamera',
  'first.camera.uses':
    '{product} braucht deine Kamera, um zu sehen, wie du läufst. Sie ist nur an, solange das Coaching läuft. Der Browser fragt dich vorher.',
  'first.camera.keeps':
    'Auf diesem Gerät bleiben: die Positionen deiner Gelenkpunkte, die Zahlen, die Hinweise und deine Notizen.',
  'first.camera.never':
    'Nie gespeichert und nie gesendet: das Kamerabild. Die Erweiterung kann gar nichts versenden.',
  'first.camera.delete':
    'Du kannst jeden Lauf jederzeit löschen. Entfernst du die Erweiterung, ist alles gelöscht.',
  'first.safety.title': 'Bevor du läufst',
  'first.accept': 'Verstanden, Kamera einrichten',

  'unfinished.title': 'Ein Lauf wurde unterbrochen',
  'unfinished.text': 'Begonnen: {when}. Davon gesichert: {length}.',
  'unfinished.recover': 'Retten',
  'unfinished.discard': 'Verwerfen',
  'unfinished.recovering': 'Wird wiederhergestellt: {percent} %',
  'unfinished.discarded': 'Unterbrochener Lauf verworfen.',
  'unfinished.failed': 'Dieser Lauf ließ sich jetzt nicht wiederherstellen. Er bleibt gesichert.',

  'runs.title': 'Läufe',
  'runs.empty': 'Noch keine Läufe. Der erste dauert nur ein paar Minuten.',
  'runs.date': 'Lauf',
  'runs.minutes': 'Laufzeit',
  'runs.cadence': 'Schrittfrequenz',
  'runs.focus': 'Daran arbeiten',
  'runs.trace': 'Schrittfrequenz über den Lauf',
  'runs.focusNone': 'nichts',
  'runs.notMeasured': 'nicht gemessen',
  'runs.tooLittle': 'zu kurz für eine Aussage',
  'runs.menu': 'Mehr zu {of}',
  'runs.rename': 'Umbenennen',
  'runs.name': 'Name des Laufs vom {when}',
  'runs.search': 'Läufe suchen',
  'runs.drop.video': 'Videos wertest du auf der Seite Videos aus. Leg sie dort ab.',
  'runs.drop.videosPage': 'Videos öffnen',
  'runs.drop.videoTaken': 'Videos werden auf der Seite Videos ausgewertet, in einem neuen Tab.',
  'runs.drop.backup': '{name}: {words}',
  'runs.more': 'Mehr zeigen',
  'runs.import': 'Läufe importieren',
  'runs.export': 'Sitzungsdatei',
  'runs.delete': 'Löschen',
  'runs.deleted': 'Lauf gelöscht.',
  'runs.imported': { one: '{count} Lauf importiert.', other: '{count} Läufe importiert.' },
  'runs.importedPart': '{imported} importiert, {refused} nicht:',
  'runs.importLeft': { one: '{count} blieb unverändert.', other: '{count} blieben unverändert.' },
  'runs.importFailedMore': {
    one: '{count} weitere Datei wurde nicht importiert.',
    other: '{count} weitere Dateien wurden nicht importiert.',
  },
  'runs.bad.not-json': '{name} ist keine Laufdatei oder ist beschädigt.',
  'runs.bad.too-deep': '{name} ist tiefer verschachtelt als jede Laufdatei.',
  'runs.bad.too-many': '{name} hat mehr Einträge, als ein Lauf haben kann ({field}).',
  'runs.bad.not-a-session': '{name} ist keine Laufdatei von {product}.',
  'runs.bad.other-version':
    '{name} stammt aus einer anderen Version von {product}. Aktualisiere zuerst die Erweiterung.',
  'runs.bad.missing-field': 'In {name} fehlt ein Teil ({field}).',
  'runs.bad.bad-field': 'In {name} ist ein Wert ungültig ({field}).',
  'runs.bad.too-large': '{name} ist viel größer als jede Laufdatei.',
  'runs.bad.table': '{name} ist eine Tabelle, keine Laufdatei.',
  'runs.bad.other': '{name} ist weder Laufdatei noch Sicherung noch Video.',
  'runs.bad.unreadable':
    'Der Browser konnte {name} nicht lesen. Sieh nach, ob die Datei noch am selben Ort liegt.',
  'runs.bad.storage-full': '{name}: Der Speicherplatz ist voll.',
  'runs.bad.storage-newer': '{name}: Deine Läufe gehören zu einem neueren {product}.',
  'runs.bad.storage-unavailable': '{name}: Der Browser lässt {product} nichts speichern.',
  'runs.bad.unexpected': '{name}: Bei uns ist etwas schiefgegangen, und nichts davon wurde übernommen.',
  'runs.clash.title': 'Dieser Lauf ist schon da',
  'runs.clash.text':
    '{name} enthält den Lauf {run}, der schon in deiner Liste steht. Was soll mit dem Lauf in der Liste geschehen?',
  'runs.clash.replace': 'Ersetzen',
  'runs.clash.keep-both': 'Beide behalten',
  'runs.clash.leave': 'Unverändert lassen',
  'runs.clash.rest': 'Bei den anderen Dateien genauso',
  'runs.unreadable': 'Deine Läufe ließen sich nicht lesen.',
  'runs.unreadable.newer':
    'Deine Läufe gehören zu einem neueren {product}, und diese Version kann sie nicht lesen. Sie sind unverändert. Aktualisiere die Erweiterung.',
  'runs.damaged': {
    one: 'Ein Lauf ist beschädigt und lässt sich nicht zeigen.',
    other: '{count} Läufe sind beschädigt und lassen sich nicht zeigen.',
  },
  'runs.damaged.remove': 'Entfernen',
} as const satisfies Translation<typeof english>;
