import type { privacy as english } from '../en/privacy.ts';
import type { Translation } from '../catalogue.ts';

/** The privacy page: one page, plain words. */
export const privacy = {
  'privacy.title': 'Datenschutz',
  'privacy.lead': 'Kurz gesagt: Alles bleibt auf diesem Gerät.',
  'privacy.1.title': 'Das Kamerabild',
  'privacy.1.text':
    'Der Browser zeigt {product} deine Kamera nur, solange das Coaching läuft. In diesem Tab wird jedes Bild in die Positionen von 33 Gelenkpunkten deines Körpers umgerechnet und dann verworfen. Kein Bild und kein Video der Kamera wird gespeichert.',
  'privacy.2.title': 'Was gespeichert wird',
  'privacy.2.text':
    'Gespeichert werden die Gelenkpunkte, die daraus berechneten Zahlen, die Hinweise, was eine Uhr aufgezeichnet hat, wenn du ihre Datei wählst, deine Notizen, was du an einem Lauf korrigierst und einzeichnest, deine Sprachnotizen, dein Tagebuch und dein Plan sowie deine Einstellungen samt Name und Logo für Berichte. Alles liegt im Speicher dieses Browsers, auf diesem Gerät, bis du es löschst. Videos, die du öffnest, bleiben an ihrem Ort. Kann der Browser eine Datei nicht von selbst wiederfinden, bleibt eine Kopie beim Lauf. Die Einstellungen zeigen, wie viel Platz die Kopien brauchen. Dort kannst du sie auch abschalten. Exportierst du ein Video mit Linien, entsteht es im Speicher des Browsers. Dort wird es eine Minute nach Beginn des Downloads gelöscht, bei einem Abbruch sofort. Reste eines Absturzes werden gelöscht, wenn du das nächste Mal eine Seite von {product} öffnest.',
  'privacy.devices.title': 'Laufband, Brustgurt, Laufsensor',
  'privacy.devices.text':
    'Verbindest du eines davon über Bluetooth, fragt der Browser, welches. {product} liest daraus während eines Laufs Tempo, Steigung, Strecke, Herzfrequenz und Schrittfrequenz und sendet ihm nichts. Mit dem Lauf gespeichert werden die Tempi, die Herzfrequenz, der Vergleich der Schrittfrequenzen und der Name des Geräts. Sie werden mit dem Lauf gelöscht. Der Browser kann sich das Gerät merken; in seinen eigenen Einstellungen lässt es sich vergessen.',
  'privacy.microphone.title': 'Das Mikrofon',
  'privacy.microphone.text':
    'Nur eine Sprachnotiz in der Wiedergabe benutzt es. Der Browser fragt, wenn du zu sprechen beginnst, und {product} lässt das Mikrofon los, wenn du aufhörst. Deine Stimme bleibt beim Lauf, zusammen mit dem, was du dabei gezeigt hast, und wird mit ihm gelöscht. Sie ist auch in deinen Sicherungen. Sie wird nirgendwohin gesendet.',
  'privacy.3.title': 'Was gesendet wird',
  'privacy.3.text':
    'Nichts. Es gibt kein Konto, keinen Server und kein Tracking. {product} enthält keinen Code, der sich mit etwas anderem als den eigenen Dateien verbindet. Die Regeln der Erweiterung verbieten ihren Seiten, anderes zu laden oder zu senden, und der Browser setzt das durch.',
  'privacy.4.title': 'Was die Erweiterung im Browser darf',
  'privacy.4.text':
    'Sie bewahrt deine Einstellungen und deine Läufe auf, auch wenn der Speicherplatz knapp wird. Sie zeigt die Karte auf der aktuellen Seite, wenn du auf ihre Schaltfläche klickst. Die Karte liest nichts auf der Seite. Lässt du das Video einer Seite auswerten, wird die Seite um dieses eine Video gebeten, und sonst wird nichts auf ihr gelesen. Dafür lädt die Seite ihr Video vielleicht noch einmal von ihrem eigenen Anbieter. Ein Video ohne eigene Datei wird gelesen, während es läuft, oder sein Tab wird aufgenommen: nur nach deinem Klick, und bei einer Aufnahme fragt der Browser jedes Mal, welcher Tab. Beim Lauf bleiben der Titel der Seite und ihre Adresse ohne das, was verraten kann, wer du bist: Von dem, was hinter dem Fragezeichen steht, bleibt nur der Name des Videos. Eine Kopie des Videos wird behalten wie bei jeder Datei, die der Browser nicht selbst wiederfindet, außer du hast das abgeschaltet. Karten auf jeder Seite sind aus, bis du sie einschaltest, und der Browser fragt vorher. Auch Erinnerungen an deinen Plan sind aus. Sie brauchen die Erlaubnis für Wecker und Benachrichtigungen. Schaltest du sie ab, wird die Erlaubnis zurückgegeben.',
  'privacy.5.title': 'Stimmen',
  'privacy.5.text':
    '{product} spricht nur mit Stimmen, die auf diesem Gerät installiert sind. Stimmen aus dem Netz werden nicht benutzt.',
  'privacy.6.title': 'Exportieren und löschen',
  'privacy.6.text':
    'Du kannst jeden Lauf als eine Datei exportieren, in lesbarem Text. Löschst du einen Lauf, verschwindet auch alles, was zu ihm gehört: nach zehn Minuten, damit du es zurücknehmen kannst, oder wenn du danach das nächste Mal eine Seite von {product} öffnest. Entfernst du die Erweiterung, löscht der Browser alles, was sie gespeichert hat.',
  'sent.title': 'Was dieses Gerät verlassen hat',
  'sent.outside': 'Anfragen an anderes als die eigenen Dateien, seit der Browser gestartet ist',
  'sent.refused': 'Anfragen, die der Browser verweigert hat, bevor sie hinausgingen',
  'sent.counted': 'Seiten und Worker, die gezählt haben, diese Seite auch',
  'sent.wrong':
    'Das darf nicht sein. {product} enthält keinen Code, der anderes anfragt. Melde es bitte den Machern, mit den Adressen darunter.',
  'sent.how':
    'Der Browser führt für jede Seite und jeden Worker eine Liste dessen, was von anderswo geladen wird, und meldet, was die Regeln der Erweiterung verweigert haben. {product} zählt beides zusammen. Die Zählung beginnt von vorn, wenn der Browser startet oder {product} aktualisiert wird.',
  'sent.unseen':
    'Nicht mitgezählt sind: die Karte, die zu der Seite gehört, auf der sie liegt, und nichts lädt, Links, auf die du klickst, was eine Webseite lädt, wenn du ihr Video auswerten lässt, und Dateien, die du speicherst.',
  'sent.check': 'Du musst dieser Zählung nicht glauben. Du kannst es selbst prüfen:',
  'sent.check.1':
    'Öffne auf dieser Seite die Entwicklerwerkzeuge (F12), wähle Netzwerk und benutze {product}. Jede Zeile beginnt mit der Adresse der Erweiterung.',
  'sent.check.2': 'Schalte das Netz ab und benutze {product}. Alles läuft wie zuvor, auch das Live-Coaching.',
  'sent.check.3':
    'In Chromium schreibt chrome://net-export jede Anfrage des Browsers mit. Keine davon nennt {product} als Ursprung.',
  'privacy.7.title': 'Was {product} nicht ist',
} as const satisfies Translation<typeof english>;
