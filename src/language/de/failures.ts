import type { failures as english } from '../en/failures.ts';
import type { Translation } from '../catalogue.ts';

/** What went wrong, in plain words, and what to do next. One set for each `FailureReason`. */
export const failures = {
  'failure.camera-denied': 'Die Kamera ist für {product} gesperrt',
  'failure.camera-denied.next':
    'Klick auf das Kamerasymbol rechts in der Adressleiste, wähl „Zulassen“ und versuch es noch einmal. Siehst du kein Symbol, öffne über die Adressleiste die Website-Einstellungen dieser Seite.',
  'failure.camera-dismissed': 'Der Browser wartet noch auf deine Antwort',
  'failure.camera-dismissed.next':
    'Die Frage nach der Kamera wurde ohne Antwort geschlossen. Versuch es noch einmal und wähl „Zulassen“.',
  'failure.camera-missing': 'Keine Kamera gefunden',
  'failure.camera-missing.next':
    'Schließ eine Webcam an oder öffne ihre Abdeckung. Dann versuch es noch einmal. Auch eine virtuelle Kamera geht.',
  'failure.camera-busy': 'Ein anderes Programm benutzt die Kamera',
  'failure.camera-busy.next':
    'Beende Videoanrufe und andere Programme mit Kamera. Dann versuch es noch einmal.',
  'failure.camera-stopped': 'Die Kamera ist ausgefallen',
  'failure.camera-stopped.next':
    'Sie wurde abgezogen, oder das System hat sie weggenommen. Alles bis dahin ist gespeichert. Schließ sie wieder an und starte neu.',
  'failure.engine-unavailable': 'Die Bewegungserkennung startet auf diesem Gerät nicht',
  'failure.engine-unavailable.next':
    'Aktualisiere den Browser und schließ große Tabs. Passiert es wieder, kopier die Details. Dort steht, was fehlt.',
  'failure.engine-stopped': 'Die Bewegungserkennung ist ausgefallen',
  'failure.engine-stopped.next':
    'Das kann passieren, wenn der Grafiktreiber neu startet. Alles bis dahin ist gespeichert. Starte neu.',
  'failure.coach-stopped': 'Der Coach musste neu starten',
  'failure.coach-stopped.next':
    'Die Aufzeichnung läuft weiter, nichts geht verloren. Hinweise kommen wieder, sobald er dich eine Weile laufen gesehen hat.',
  'failure.session-elsewhere': 'In einem anderen Tab läuft schon ein Lauf',
  'failure.session-elsewhere.next':
    'Kamera und Stimme reichen nur für einen Lauf. Beende den Lauf im anderen Tab oder schließ ihn. Dann versuch es noch einmal.',
  'failure.storage-full': 'Der Speicherplatz ist voll',
  'failure.storage-full.next':
    'Hinweise bekommst du weiter, aber dieser Lauf wird nicht mehr gespeichert. Exportier und lösch alte Läufe, um Platz zu schaffen.',
  'failure.storage-unavailable': 'Der Browser lässt {product} nichts speichern',
  'failure.storage-unavailable.next':
    'In privaten Fenstern und mit manchen Datenschutz-Einstellungen geht das nicht. Hinweise bekommst du trotzdem, aber die Zusammenfassung ist weg, sobald du den Tab schließt.',
  'failure.unexpected': 'Bei uns ist etwas schiefgegangen',
  'failure.unexpected.next':
    'Was aufgezeichnet wurde, ist gespeichert. Versuch es noch einmal. Willst du das Problem melden, kopier vorher die Details.',
  'failure.summary-stopped': 'Die Zusammenfassung konnte nicht geschrieben werden',
  'failure.summary-stopped.next': 'Dein Lauf ist gesichert. Stell ihn auf der Startseite wieder her.',
  'failure.retry': 'Noch einmal',
  'failure.copy': 'Details kopieren',
  'failure.copied': 'Kopiert',
  'failure.home': 'Zurück zu den Läufen',
} as const satisfies Translation<typeof english>;
