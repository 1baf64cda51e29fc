import type { failures as english } from '../en/failures.ts';
import type { Translation } from '../catalogue.ts';

/**
 * What went wrong, in plain words, and what to do next: `failure` for what ends a run, `warning` for what passes. The titles
 * are spoken too.
 */
export const failures = {
  'failure.camera-denied': 'Die Kamera ist für {product} gesperrt',
  'failure.camera-denied.next':
    'Klick auf das Kamerasymbol rechts in der Adressleiste, wähl „Zulassen“ und versuch es noch einmal. Siehst du kein Symbol, öffne über die Adressleiste die Website-Einstellungen dieser Seite.',
  'failure.camera-refused.here':
    'Drück den Kameraknopf unten und erlaube die Kamera in der Frage, die dann kommt. Der Lauf beginnt danach von selbst. Kommt keine Frage, klick auf das Kamerasymbol rechts in der Adressleiste und wähl „Zulassen“.',
  'failure.camera-dismissed': 'Der Browser wartet noch auf deine Antwort',
  'failure.camera-dismissed.next':
    'Die Frage nach der Kamera wurde ohne Antwort geschlossen. Versuch es noch einmal und wähl „Zulassen“.',
  'failure.camera-missing': 'Keine Kamera gefunden',
  'failure.camera-missing.next':
    'Schließ eine Webcam an oder öffne ihre Abdeckung. Dann versuch es noch einmal. Auch eine virtuelle Kamera geht.',
  'failure.camera-busy': 'Ein anderes Programm benutzt die Kamera',
  'failure.camera-busy.next':
    'Beende Videoanrufe und andere Programme mit Kamera. Dann versuch es noch einmal.',
  'failure.engine-unavailable': 'Die Bewegungserkennung startet auf diesem Gerät nicht',
  'failure.engine-unavailable.next':
    'Aktualisiere den Browser und schließ große Tabs. Passiert es wieder, kopier die Details. Dort steht, was fehlt.',
  'failure.session-elsewhere': 'In einem anderen Tab läuft schon ein Lauf',
  'failure.session-elsewhere.next':
    'Kamera und Stimme reichen nur für einen Lauf. Beende den Lauf im anderen Tab oder schließ ihn. Dann versuch es noch einmal.',
  'failure.unexpected': 'Bei uns ist etwas schiefgegangen',
  'failure.unexpected.next':
    'Was aufgezeichnet wurde, ist gespeichert. Versuch es noch einmal. Willst du das Problem melden, kopier vorher die Details.',
  'failure.summary-stopped': 'Die Zusammenfassung konnte nicht geschrieben werden',
  'failure.summary-stopped.next': 'Dein Lauf ist gesichert. Stell ihn auf der Startseite wieder her.',
  'failure.engine-stopped': 'Die Bewegungserkennung ist ausgefallen',
  'failure.engine-stopped.next':
    'Sie wurde neu gestartet und fiel wieder aus. Alles bis dahin ist gespeichert: Lass jetzt die Zusammenfassung schreiben, oder stell den Lauf auf der Startseite wieder her. Schließ vor dem nächsten Lauf große Tabs.',
  'failure.storage-full': 'Der Speicherplatz ist voll, dieser Lauf ist noch nicht gespeichert',
  'failure.storage-full.next':
    'Er liegt in diesem Tab. Lösch alte Läufe oder andere Dateien, dann speicher noch einmal. Oder lade ihn als Datei herunter. Lass den Tab bis dahin offen.',
  'failure.storage-newer': 'Deine Läufe gehören zu einem neueren {product}',
  'failure.storage-newer.next':
    'Diese Version kann sie weder lesen noch speichern. Dieser Lauf ist nur in diesem Tab: Sieh dir die Zusammenfassung an oder lade sie herunter, bevor du ihn schließt. Aktualisiere dann die Erweiterung.',
  'failure.storage-unavailable': 'Der Browser lässt {product} nichts speichern',
  'failure.storage-unavailable.next':
    'In privaten Fenstern und mit manchen Datenschutz-Einstellungen geht das nicht. Dieser Lauf ist nur in diesem Tab: Sieh dir die Zusammenfassung an oder lade sie herunter, bevor du ihn schließt.',
  'warning.camera-stopped': 'Die Kamera ist ausgefallen',
  'warning.camera-stopped.next':
    'Sie wurde abgezogen, oder das System hat sie weggenommen. Sobald sie wieder da ist, geht der Lauf von selbst weiter. Alles bis dahin ist gespeichert.',
  'warning.camera-silent': 'Die Kamera schickt keine Bilder',
  'warning.camera-silent.next':
    'Sobald wieder welche kommen, geht der Lauf von selbst weiter. Wenn nicht, zieh die Kamera ab und steck sie wieder an.',
  'warning.camera-frozen': 'Die Kamera wiederholt ein Bild',
  'warning.camera-frozen.next':
    'Sie hängt. Sobald sich das Bild wieder bewegt, geht der Lauf von selbst weiter. Wenn nicht, zieh die Kamera ab und steck sie wieder an.',
  'warning.camera-still': 'Die Kamera wiederholt ein Bild',
  'warning.camera-still.next':
    'Niemand ist darauf. Wenn du vor der Kamera bist, hängt sie, oder ein anderes Programm zeigt an ihrer Stelle ein Standbild: Zieh die Kamera ab und steck sie wieder an, oder beende dieses Programm. Sobald sich das Bild bewegt, geht es von selbst weiter.',
  'warning.camera-denied': 'Die Kamera ist nicht mehr erlaubt',
  'warning.camera-denied.next':
    'Die Erlaubnis wurde entzogen. Klick auf das Kamerasymbol rechts in der Adressleiste und wähl „Zulassen“. Dann geht der Lauf von selbst weiter.',
  'warning.camera-busy': 'Ein anderes Programm hat die Kamera',
  'warning.camera-busy.next': 'Beende dieses Programm. Dann geht der Lauf von selbst weiter.',
  'warning.engine-stopped': 'Die Bewegungserkennung startet neu',
  'warning.engine-stopped.next':
    'Das kann passieren, wenn der Grafiktreiber neu startet. Es dauert ein paar Sekunden, und du musst nichts tun.',
  'warning.coach-stopped': 'Der Coach musste neu starten',
  'warning.coach-stopped.next':
    'Die Aufzeichnung läuft weiter, nichts geht verloren. Hinweise kommen wieder, sobald er dich eine Weile laufen gesehen hat.',
  'warning.storage-full': 'Der Speicherplatz ist voll',
  'warning.storage-full.next':
    'Hinweise bekommst du weiter, und der Lauf bleibt in diesem Tab. Lösch alte Läufe oder andere Dateien, dann wird er von selbst gespeichert.',
  'warning.storage-newer': 'Dieser Lauf lässt sich nicht speichern',
  'warning.storage-newer.next':
    'Deine Läufe gehören zu einem neueren {product}. Hinweise bekommst du weiter. Am Ende kannst du die Zusammenfassung ansehen und herunterladen. Aktualisiere vor dem nächsten Lauf die Erweiterung.',
  'warning.storage-unavailable': 'Dieser Lauf lässt sich nicht speichern',
  'warning.storage-unavailable.next':
    'In privaten Fenstern und mit manchen Datenschutz-Einstellungen geht das nicht. Hinweise bekommst du weiter. Sieh dir am Ende die Zusammenfassung an oder lade sie herunter, bevor du den Tab schließt.',
  'failure.finish': 'Zusammenfassung schreiben',
  'failure.saveAgain': 'Noch einmal speichern',
  'failure.show': 'Zusammenfassung zeigen',
  'failure.download': 'Lauf herunterladen',
  'failure.retry': 'Noch einmal',
  'failure.copy': 'Details kopieren',
  'failure.copied': 'Kopiert',
  'failure.home': 'Zurück zu den Läufen',
} as const satisfies Translation<typeof english>;
