import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../catalogue.ts';

/** The settings page. */
export const settings = {
  'settings.title': 'Einstellungen',
  'settings.language': 'Sprache',
  'settings.language.browser': 'Wie im Browser',
  'settings.language.note': 'Andere offene Seiten ziehen nach, sobald du sie neu öffnest.',
  'settings.look': 'Darstellung',
  'settings.theme': 'Farben',
  'settings.theme.auto': 'Wie im System',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.speed': 'Bandtempo',
  'speed.km/h': 'km/h',
  'speed.min/km': 'min/km',
  'speed.mph': 'mph',
  'speed.min/mile': 'min/Meile',
  'distance.km': '{count}\u00a0km',
  'distance.mile': '{count}\u00a0Meilen',
  'settings.sound': 'Ton',
  'settings.voice': 'Hinweise vorlesen',
  'settings.voice.note': 'Nur mit Stimmen, die auf diesem Gerät installiert sind.',
  'settings.tones': 'Kurzer Ton vor jedem Hinweis',
  'settings.volume': 'Lautstärke',
  'voice.try': 'Hinweis ausprobieren',
  'voice.none':
    'Auf diesem Gerät ist keine deutsche Stimme installiert. Stattdessen hörst du einen Ton, und der Hinweis wird angezeigt.',
  'voice.none.silent':
    'Auf diesem Gerät ist keine deutsche Stimme installiert, und Töne sind aus. Hinweise werden nur angezeigt.',
  'voice.none.next':
    'Stimmen ergänzt du in den Spracheinstellungen deines Systems. Stimmen aus dem Internet werden nicht benutzt: Sie würden jeden Hinweis versenden.',
  'settings.cues': 'Hinweise',
  'settings.cues.on': 'Hinweise geben, während ich laufe',
  'settings.cues.note': 'Ausgeschaltet misst {product} still und sagt es dir danach.',
  'settings.card': 'Hinweise auf jeder Seite als Karte zeigen',
  'settings.card.note':
    'Für Browser ohne Minifenster. Der Browser fragt nach Zugriff auf die Seiten. {product} liest dort nichts.',
  'settings.reports': 'Berichte',
  'settings.reports.note':
    'Name und Logo stehen oben auf jedem Bericht und auf Zusammenfassungen, Vergleichen und Plänen, die du druckst.',
  'settings.reports.name': 'Name von Coach oder Verein',
  'settings.reports.preview': 'So beginnt ein Bericht.',
  'settings.logo.choose': 'Logo wählen',
  'settings.logo.replace': 'Logo ersetzen',
  'settings.logo.remove': 'Logo entfernen',
  'settings.logo.removed': 'Logo entfernt.',
  'settings.logo.replaced': 'Logo ersetzt.',
  'settings.logo.note':
    'PNG, JPEG oder WebP. Du kannst es auch auf diese Seite ziehen. Es liegt in diesem Browser, so groß, wie ein Bericht es braucht, und bleibt, wenn du alle Läufe löschst.',
  'settings.logo.bad.no-picture':
    '{name} ist kein Bild in PNG, JPEG oder WebP. Speichere dein Logo in einem dieser Formate und wähle es noch einmal. Nichts wurde geändert.',
  'settings.logo.bad.too-large':
    '{name} ist zu groß für ein Logo. Verkleinere es, 2000 Pixel Breite reichen gut, und wähle es noch einmal. Nichts wurde geändert.',
  'settings.logo.bad.unreadable':
    '{name} lässt sich nicht lesen und ist vielleicht beschädigt. Speichere das Bild neu oder wähle ein anderes. Nichts wurde geändert.',
  'settings.logo.bad.not-kept':
    'Der Browser konnte {name} nicht behalten, vielleicht ist der Speicher voll. Schaff Platz und wähle es noch einmal. Nichts wurde geändert.',
  'letterhead.logo': 'Logo',
  'settings.data': 'Deine Läufe',
  'settings.data.note': 'Alles liegt in diesem Browser, auf diesem Gerät.',
  'settings.deleteAll': 'Alle Läufe löschen',
  'settings.deleteAll.done': 'Alle Läufe gelöscht.',
  'settings.backup': 'Sicherung',
  'settings.backup.note':
    'Eine Datei mit allen Läufen samt Skeletten, Namen, Notizen, Sprachnotizen und Tags, mit Tagebuch, Wochenplänen, Athleten, Einstellungen und dem Logo für Berichte. Videos sind nicht dabei. Die Datei ist nicht verschlüsselt: Wer die Datei hat, kann sie lesen.',
  'settings.backup.make': 'Alles sichern',
  'settings.backup.restore': 'Sicherung einspielen',
  'settings.backup.restore.note':
    'Hier wird nichts überschrieben: Fehlende Läufe kommen dazu, vorhandene bleiben, wie sie sind. Kamera, Erinnerungen und die Karte auf jeder Seite stellst du auf jedem Gerät neu ein.',
  'settings.backup.making': 'Wird gesichert',
  'settings.backup.restoring': 'Wird eingespielt',
  'settings.backup.made': 'Sicherung erstellt: {size}.',
  'settings.backup.failed': 'Die Sicherung ist fehlgeschlagen: {reason}',
  'settings.backup.restored': 'Eingespielt. Neue Läufe: {added}. Schon vorhanden: {known}.',
  'settings.backup.damaged': {
    one: 'Ein Lauf ist beschädigt und wurde ausgelassen: {names}.',
    other: '{count} Läufe sind beschädigt und wurden ausgelassen: {names}.',
  },
  'settings.backup.noName': 'einer ohne Datum',
  'settings.backup.leftOut': {
    one: 'Ein beschädigter Eintrag wurde ausgelassen.',
    other: '{count} beschädigte Einträge wurden ausgelassen.',
  },
  'settings.backup.bad.not-a-backup': 'Das ist keine Sicherung von {product}. Nichts wurde geändert.',
  'settings.backup.bad.newer':
    'Diese Sicherung stammt aus einer neueren Version von {product}. Aktualisiere die Erweiterung und versuch es noch einmal. Nichts wurde geändert.',
  'settings.backup.bad.corrupt':
    'Diese Sicherung ist beschädigt oder unvollständig. Kopier sie noch einmal vom ursprünglichen Ort. Nichts wurde geändert.',
  'settings.backup.bad.storage-full':
    'Der Speicherplatz ist voll. Die bisher eingespielten Läufe sind vollständig. Schaff Platz und spiel die Sicherung noch einmal ein, dann kommt der Rest dazu.',
  'settings.backup.bad.storage-newer':
    'Deine Läufe hier gehören zu einem neueren {product}. Aktualisiere die Erweiterung und spiel die Sicherung dann ein. Nichts wurde geändert.',
  'settings.backup.bad.storage-unavailable':
    'Der Browser lässt {product} nichts speichern. Nichts wurde geändert.',
  'settings.backup.bad.unexpected': 'Bei uns ist etwas schiefgegangen. Deine Läufe sind unverändert.',
  'settings.videos': 'Videos',
  'settings.videos.keep': 'Kopien von Videos behalten, die sich nicht wiederfinden lassen',
  'settings.videos.keep.note':
    'So siehst du das Video, wenn du dir einen Lauf ansiehst. Eine Kopie bleibt nur, wo der Browser die Datei nicht von selbst wieder öffnen kann.',
  'settings.videos.size': 'Kopien: {count}, {size}. Sie werden mit ihrem Lauf gelöscht.',
  'settings.videos.remove': 'Kopien entfernen',
  'settings.keys': 'Tasten',
  'settings.keys.note':
    'Aus jedem anderen Tab: Alt+Umschalt+P hält an, Alt+Umschalt+S gibt dir 5 Minuten Ruhe, Alt+Umschalt+A sagt dir, wie es läuft. Ändern kannst du die Tasten auf der Browserseite für Tastenkürzel von Erweiterungen.',
} as const satisfies Translation<typeof english>;
