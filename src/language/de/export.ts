/** Handing over: the export panel, the report, the pictures. */
import type { Translation } from '../catalogue.ts';
import type { exporting as english } from '../en/export.ts';

export const exporting = {
  'export.open': 'Export',
  'export.title': 'Export',
  'export.words': 'Dein Kommentar für den Bericht',
  'export.tables': 'Tabellen',
  'export.tables.point': 'Komma zwischen den Feldern, Dezimalpunkt',
  'export.tables.comma': 'Semikolon zwischen den Feldern, Dezimalkomma',
  'export.tables.hint':
    'Deine Tabellenkalkulation zeigt alles in einer Spalte oder macht aus 12.4 ein Datum? Nimm die andere.',
  'export.words.hint':
    'Was du gesehen hast und was als Nächstes dran ist. Der Kommentar wird mit dem Lauf gespeichert.',
  'export.pictures': 'So wird die Person gezeigt',
  'export.pictures.skeleton': 'Nur Skelett',
  'export.pictures.blurred': 'Gesicht verwischt',
  'export.pictures.plain': 'Wie gefilmt',
  'export.video.find': 'Video wählen',
  'export.video.why': 'Um die Person zu zeigen, wähle das Video dieses Laufs. Es bleibt auf diesem Gerät.',
  'export.video.wrong':
    'Das ist nicht das Video dieses Laufs, oder dieser Browser kann es nicht lesen. Wähle ein anderes.',
  'export.video.ask':
    'Der Browser fragt noch einmal nach dem Zugriff auf das Video. Drück den Knopf erneut und erlaube ihn.',
  'export.report': 'Bericht',
  'export.report.note': 'Eine Seite mit Ergebnissen, Bildern und Kurven. Lässt sich als PDF drucken',
  'export.video': 'Video mit Linien',
  'export.video.note': 'MP4, wenn dieser Browser es schreiben kann, sonst WebM',
  'export.chapters': 'Kapitel',
  'export.chapters.note':
    'VTT neben dem Video mit Linien: Player springen zu Schlüsselmomenten und Hinweisen',
  'export.moment': 'Einzelbild',
  'export.moment.note': 'PNG eines Bildes, mit eingezeichneten Linien',
  'export.kinogram': 'Üblicher Doppelschritt',
  'export.kinogram.note': 'PNG: seine Schlüsselmomente als Streifen und die Wege der Gelenke',
  'export.frames': 'Tabelle der Bilder',
  'export.frames.note': 'CSV: Gelenkpunkte und Winkel in jedem Bild',
  'export.strides': 'Tabelle der Doppelschritte',
  'export.strides.note': 'CSV: jede Messgröße in jedem Doppelschritt',
  'export.session': 'Tabelle dieses Laufs',
  'export.session.note': 'CSV: ein Wert je Messgröße',
  'export.trc': 'Marker',
  'export.trc.note': 'TRC für OpenSim und Sports2D',
  'export.fit': 'Aktivität (FIT)',
  'export.fit.note': 'Für Garmin, Strava und andere: Schrittfrequenz, Puls, Tempo, Runden und alle Messwerte',
  'export.tcx': 'Aktivität (TCX)',
  'export.tcx.note': 'Für Programme, die FIT nicht lesen: ganze Zahlen der Schrittfrequenz, keine Messwerte',
  'export.file': 'Laufdatei',
  'export.file.note': 'JSON: lässt sich hier wieder importieren',
  'export.cancel': 'Abbrechen',
  'export.share': 'Teilen',
  'export.done': '{what}: liegt in deinen Downloads.',
  'export.failed': '{what}: hat nicht geklappt. {reason}',
  'export.reason.no-frames': 'Zu diesem Lauf gibt es keine Skelette, nur die Zahlen.',
  'export.reason.no-depth': 'Dieser Lauf wurde ohne Tiefe aufgezeichnet.',
  'export.reason.no-moments':
    'In diesem Lauf gibt es keinen Schlüsselmoment und keinen Hinweis. Setze einen in der Wiedergabe mit K.',
  'export.reason.no-strides': 'Für einen üblichen Doppelschritt sind es zu wenige.',
  'export.reason.no-encoder':
    'Dieser Browser kann keine Videos schreiben. Nimm eine aktuelle Version von Chrome oder Edge.',
  'export.reason.no-room': 'Der Speicher ist voll. Schaff Platz und versuch es noch einmal.',
  'export.reason.broken-video': 'Das Video bricht ab. Wähle die Datei noch einmal.',
  'export.reason.no-date':
    'Er ist vor 1998 datiert, die Uhr dieses Computers war also nicht gestellt, und FIT kennt kein solches Datum. TCX kennt es.',
  'export.reason.too-short': 'Er ist kürzer als eine Sekunde.',
  'export.reason.unexpected': 'Lade die Seite neu und versuch es noch einmal.',

  'report.title': 'Bericht zum Laufstil',
  'report.of': 'von {name}',
  'report.recorded': 'Aufgezeichnet: {when}',
  'report.running': '{time} gelaufen',
  'report.source.camera': 'Live, {name}',
  'report.source.file': 'Video, {name}',
  'report.source.page': 'Webseite, {name}',
  'report.findings': 'Ergebnisse',
  'report.words': 'Kommentar des Trainers',
  'report.subjects': 'Wie gemessen wurde',
  'report.subjects.note':
    'Jede Abbildung ist ein Bild aus dem Lauf. Die Linien zeigen, was gemessen wird. Daneben: der mittlere Doppelschritt von einem Aufsetzen zum nächsten, mit der Streuung von Doppelschritt zu Doppelschritt.',
  'report.moment.worst': 'Am weitesten außerhalb',
  'report.moment.typical': 'Typisch',
  'report.moment.best': 'Am weitesten im Bereich',
  'report.moment.unusual': 'Am ungewöhnlichsten',
  'report.moment.most-usual': 'Am üblichsten',
  'report.moment.figure': '{measure}, {kind}, bei {time}',
  'report.overStride': 'Über den Doppelschritt',
  'report.overRun': 'Über den Lauf',
  'report.plotOf': '{measure} über den Doppelschritt, links und rechts, Mittelwert und Streuung',
  'report.value': 'Wert',
  'report.line': 'Dein Ausgangswert',
  'report.believe': 'Kleinste echte Änderung',
  'report.strides': 'Grundlage',
  'report.strides.count': { one: '{count} Doppelschritt', other: '{count} Doppelschritte' },
  'report.confidence': 'Verlässlichkeit',
  'report.numbers': 'Alle Zahlen',
  'report.missing': 'Nicht gemessen, und warum',
  'report.method': 'Wie gemessen wurde, und wo die Grenzen liegen',
  'report.method.how':
    'Eine Kamera. In jedem Bild fand {model} ({runtime}) 33 Gelenkpunkte des Körpers. {analysed} von {seen} Bildern wurden ausgewertet, bei {fps} fps. Während {percent} % der Laufzeit war das Skelett klar zu erkennen.',
  'report.method.filter':
    'Die Bahnen der Gelenkpunkte wurden ohne Verzögerung geglättet (6 Hz, Beine 9 Hz). Jeder Wert ist der Median aller Doppelschritte, die zählen. Nicht gezählt werden die ersten 2,5 s und die letzte Sekunde jedes Laufabschnitts, Pausen und Doppelschritte mit den Händen am Handlauf.',
  'report.method.spread':
    'Die Streuung hinter dem ± ist der typische Unterschied von Doppelschritt zu Doppelschritt. Die kleinste echte Änderung ist das Mindeste, was diese Kamera mit so vielen Doppelschritten zeigen kann. Kleinere Änderungen können Zufall sein.',
  'report.method.bands':
    'Verglichen wird zuerst mit dem eigenen Ausgangswert. Für die meisten Messgrößen gibt es keine anerkannten Grenzen. Alle Bereiche sind deshalb eine Ermessenssache.',
  'report.method.stand':
    'Vor dem Lauf wurde eine Standhaltung aufgenommen. Kopf, Schultern und Neigung werden mit ihr verglichen.',
  'report.method.limits':
    'Eine Kamera misst quer zu ihrer Blickrichtung am besten. Bewegungen auf sie zu oder von ihr weg sind geschätzt, verdeckte Gelenke bleiben außen vor. Eine andere Kameraposition ergibt andere Zahlen. Vergleiche also nur Läufe, die von derselben Stelle aus gefilmt sind.',
  'report.foot': 'Erstellt mit {product} auf diesem Gerät, {when}. Nichts wurde irgendwohin gesendet.',
} as const satisfies Translation<typeof english>;
