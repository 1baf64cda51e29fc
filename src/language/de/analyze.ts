/** Recorded videos: opened, analysed, listed. */
import type { Translation } from '../catalogue.ts';
import type { analyze as english } from '../en/analyze.ts';

export const analyze = {
  'nav.analyze': 'Videos',
  'home.openVideo': 'Videos öffnen',

  'files.title': 'Videos',
  'files.copies':
    'Dieser Browser kann eine Datei nicht von selbst wiederfinden. Deshalb bleibt eine Kopie jedes Videos beim Lauf, außer du hast das in den Einstellungen abgeschaltet.',
  'files.lead':
    'Aufgenommene Videos werden genauso gemessen wie ein Lauf vor der Kamera. Das Video bleibt auf diesem Gerät.',
  'files.choose': 'Videos wählen',
  'files.drop': 'oder irgendwo auf dieser Seite ablegen',
  'files.dropNow': 'Zum Analysieren loslassen',
  'files.kinds':
    'MP4, MOV oder WebM, vom Handy oder von einer Kamera. Hoch- oder Querformat, 24 bis 240 fps.',
  'files.athlete': 'Wer läuft?',
  'files.hold': 'Erst zuschneiden und auswählen, wer gemessen wird',
  'files.go': 'Analysieren',
  'files.prepare': 'Zuschneiden und Person wählen',
  'files.step.held': 'Bereit zum Zuschneiden',
  'files.filmed': 'Wie es gefilmt wurde',
  'files.engine': 'Bewegungserkennung: {model}.',

  'prepare.title': '{name} vorbereiten',
  'prepare.picture':
    'Videobild. Mit der Eingabetaste markierst du die Person in der Mitte. Mit den Pfeiltasten verschiebst du die Markierung.',
  'prepare.pick': 'Mehrere Personen im Bild? Klick auf die Brust der Person, die gemessen werden soll.',
  'prepare.picked': 'Person markiert bei {time}.',
  'prepare.unpick': 'Markierung löschen',
  'prepare.startS': 'Anfang von Abschnitt {number}',
  'prepare.endS': 'Ende von Abschnitt {number}',
  'prepare.back': 'Voriges Bild',
  'prepare.on': 'Nächstes Bild',
  'prepare.setStart': 'Hier anfangen',
  'prepare.setEnd': 'Hier enden',
  'prepare.add': 'Neuer Abschnitt ab hier',
  'prepare.name': 'Name von Abschnitt {number}',
  'prepare.namePlace': 'Name, zum Beispiel lockeres Tempo',
  'prepare.goStart': 'Zum Anfang,',
  'prepare.goEnd': 'Zum Ende,',
  'prepare.remove': 'Entfernen',
  'prepare.analyse': 'Analysieren',
  'prepare.analyseMany': {
    one: '{count} Abschnitt analysieren',
    other: '{count} Abschnitte analysieren',
  },
  'prepare.cancel': 'Abbrechen',
  'prepare.keys':
    'Die Pfeiltasten springen ein Bild weiter oder zurück, mit Umschalt eine Sekunde. Pos1 und Ende springen zum Anfang und zum Ende.',
  'prepare.replaces': 'Die neue Analyse ersetzt den vorhandenen Lauf. Deine Notizen bleiben.',
  'prepare.broken':
    'Dieses Video lässt sich hier nicht anzeigen. Die Zeiten kannst du trotzdem von Hand eingeben.',

  'files.film': 'So filmst du',
  'files.film.still':
    'Die Kamera steht ruhig und gerade. Sie sieht mindestens Kopf bis Hüfte, besser den ganzen Körper.',
  'files.film.side': 'Filme genau von vorn, von hinten oder von einer Seite, nicht schräg.',
  'files.film.stand': 'Erst drei Sekunden aufrecht stehen, dann mindestens zehn Sekunden laufen.',
  'files.film.sharp':
    'Sorge für helles Licht und mindestens 30 fps. Verwischte Hände lassen sich nur schätzen.',

  'files.list': 'Dateien',
  'files.list.done': '{count} fertig',
  'files.list.not': '{count} nicht analysiert',
  'files.list.rest': '{count} offen',
  'files.left': 'noch {time}',
  'files.rate': '{rate} fps',
  'files.pause': 'Pause',
  'files.resume': 'Fortsetzen',
  'files.cancelAll': 'Alle abbrechen',
  'files.exportLatest': 'Sitzungsdatei des neuesten',
  'files.keys': 'wählt Videos,',
  'files.keys.pause': 'hält an und setzt fort.',

  'files.step.waiting': 'Wartet',
  'files.step.loading': 'Bewegungserkennung wird geladen',
  'files.step.analysing': 'Wird analysiert',
  'files.step.paused': 'Pausiert',
  'files.step.closing': 'Zusammenfassung wird geschrieben',
  'files.step.done': 'Fertig',
  'files.step.failed': 'Nicht analysiert',
  'files.step.cancelled': 'Abgebrochen',
  'files.progressOf': 'Fortschritt von {name}',

  'files.cancel': 'Abbrechen',
  'files.retry': 'Noch einmal',
  'files.remove': 'Entfernen',
  'files.summary': 'Zusammenfassung',
  'files.export': 'Sitzungsdatei',

  'files.view': 'Kameraansicht',
  'files.view.auto': 'Automatisch erkennen',
  'files.view.found': 'Automatisch: {view}',
  'files.slow': 'Zeitlupe',
  'files.slow.auto': 'Automatisch',
  'files.slow.found': 'Automatisch: {factor}\u00a0× langsamer',
  'files.slow.normal': 'Normales Tempo',
  'files.slow.factor': '{factor}\u00a0× langsamer',
  'files.speed': 'Tempo des Laufbands, {unit}',
  'files.speed.none': 'nicht angegeben',
  'files.speed.wrong': 'So schnell läuft kein Laufband. Schreib es zum Beispiel so: {example}.',
  'files.turn': 'Video drehen',
  'files.turn.0': 'Wie es ist',
  'files.turn.90': 'Nach rechts',
  'files.turn.180': 'Auf den Kopf',
  'files.turn.270': 'Nach links',
  'files.turn.act': 'Video drehen',
  'files.mirrored': 'Das Video ist gespiegelt',
  'files.settings': 'Einstellungen für {name}',

  'files.cadence': 'Schrittfrequenz',
  'files.cadence.none': 'Schrittfrequenz: {reason}.',
  'files.focus': 'Daran arbeiten',
  'files.faces': 'Kameraansicht',
  'files.broken': 'Die Datei bricht nach {time} ab. Alles davor wurde gemessen.',
  'files.hidden':
    'In der Datei stecken noch {seconds}\u00a0s, die weggeschnitten wurden. Kein Player zeigt sie, und sie sind nicht gemessen.',
  'files.interlaced':
    'Das Video hat Halbbilder: Jedes Bild besteht aus zweien. Gemessen wird eines davon. So bleibt nur die Hälfte der Zeilen, und kleine Winkel sind ungenauer.',
  'files.slowAll': 'Das sieht etwa {factor}-fach verlangsamt aus. Deshalb ist noch nichts gemessen.',
  'files.slowAll.act': 'Als {factor}\u00a0× langsamer messen',
  'files.slowPart':
    'Von {start} bis {end} sieht es etwa {factor}-fach verlangsamt aus. Die Werte kommen aus dem Rest.',
  'files.slowPart.act': 'Diesen Abschnitt auch messen',
  'files.slowPart.name': 'Zeitlupe {factor}\u00a0×',
  'files.said.done': '{name}: fertig.',
  'files.said.failed': '{name}: {reason}',

  'files.failure.empty': 'Diese Datei ist leer.',
  'files.failure.empty.next': 'Kopiere sie noch einmal vom Handy oder von der Kamera.',
  'files.failure.half-copied': 'Von dieser Datei ist nur ein Teil da.',
  'files.failure.half-copied.next':
    'Sie ist nur halb kopiert, oder die Aufnahme brach vor dem Ende ab. Kopiere sie noch einmal vom Handy oder von der Kamera.',
  'files.failure.container-unsupported': '{container} wird hier nicht gelesen.',
  'files.failure.container-unsupported.next':
    'Wandle das Video in MP4 (H.264) um, zum Beispiel mit HandBrake oder VLC. Dann öffne es hier.',
  'files.failure.sideways': 'Die Person liegt auf der Seite.',
  'files.failure.sideways.180': 'Die Person steht auf dem Kopf.',
  'files.failure.sideways.next': 'Die Kamera war nicht aufrecht gehalten. Deshalb ist nichts gemessen.',
  'files.failure.unreadable': 'Diese Datei lässt sich nicht als Video lesen.',
  'files.failure.unreadable.next':
    'Vielleicht ist sie beschädigt oder gar kein Video. Läuft sie in einem anderen Programm?',
  'files.failure.no-video': 'In dieser Datei ist kein Video.',
  'files.failure.no-video.next': 'Vielleicht enthält sie nur Ton. Zeigt ein anderes Programm ein Bild?',
  'files.failure.codec-unsupported': 'Dieser Browser kann {codec} nicht abspielen.',
  'files.failure.codec-unsupported.next':
    'Wandle das Video in MP4 (H.264) um oder nimm einen Browser, der es abspielt.',
  'files.failure.no-frames': 'In dieser Datei ist kein einziges Bild.',
  'files.failure.no-frames.next':
    'Vielleicht ist sie leer oder beschädigt. Kopiere sie noch einmal und prüfe, ob sie in einem anderen Programm läuft.',
  'files.failure.engine-unavailable': 'Die Bewegungserkennung startet auf diesem Gerät nicht.',
  'files.failure.engine-unavailable.next':
    'Aktualisiere den Browser, schließ aufwendige Tabs und versuch es noch einmal.',
  'files.failure.engine-stopped': 'Die Bewegungserkennung ist ausgefallen.',
  'files.failure.engine-stopped.next':
    'Das kommt vor, wenn der Arbeitsspeicher knapp ist oder der Grafiktreiber neu startet. Versuch es noch einmal.',
  'files.failure.storage-full': 'Der Speicher ist voll.',
  'files.failure.storage-full.next': 'Lösch alte Läufe, um Platz zu schaffen. Dann versuch es noch einmal.',
  'files.failure.storage-newer': 'Deine Läufe gehören zu einem neueren {product}.',
  'files.failure.storage-newer.next': 'Aktualisiere die Erweiterung. Dann versuch es noch einmal.',
  'files.failure.storage-unavailable': 'Der Browser lässt {product} nichts speichern.',
  'files.failure.storage-unavailable.next':
    'Private Fenster und manche Datenschutzeinstellungen lassen es nicht zu.',
  'files.failure.unexpected': 'Bei uns ist etwas schiefgegangen.',
  'files.failure.unexpected.next':
    'An deinem Video liegt es nicht. Versuch es noch einmal. Passiert es wieder, sag uns, was für eine Datei es ist.',
  'files.failure.summary-stopped': 'Die Zusammenfassung konnte nicht geschrieben werden.',
  'files.failure.summary-stopped.next':
    'Was ausgewertet ist, bleibt erhalten. Stell es auf der Startseite wieder her.',
} as const satisfies Translation<typeof english>;
