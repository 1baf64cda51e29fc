/** Voice notes: spoken over the player. */
import type { Translation } from '../catalogue.ts';
import type { voice as english } from '../en/voice.ts';

export const voice = {
  'voice.open': 'Sprachnotiz',
  'voice.title': 'Sprachnotizen',
  'voice.about':
    'Sprich zur Wiedergabe: Spiele ab, geh Bild für Bild, zoome und zeichne dabei. Die Notiz behält deine Stimme und was du gezeigt hast, und gibt beides wieder. Sie bleibt auf diesem Gerät. Der Browser fragt nach dem Mikrofon, wenn du anfängst. Wenn du aufhörst, wird es losgelassen.',
  'voice.start': 'Sprechen beginnen',
  'voice.stop': 'Beenden und behalten',
  'voice.asking': 'Warten auf das Mikrofon. Erlaube es, wo der Browser fragt.',
  'voice.time': '{at} von {most}',
  'voice.level': 'Wie laut du bist',
  'voice.quiet': 'Es ist nichts zu hören. Ist das Mikrofon stumm?',
  'voice.keeping': 'Die Notiz wird gesichert.',
  'voice.kept': 'Die Notiz ist gesichert.',
  'voice.kept.lost': 'Das Mikrofon ist weg. Was du bis dahin gesagt hast, ist gesichert.',
  'voice.kept.full':
    'Eine Notiz endet bei {most}. Diese ist gesichert; beginne eine neue, um weiterzusprechen.',
  'voice.unsaved':
    'Die Notiz ließ sich nicht speichern: Der Speicher ist voll oder geschlossen. Sie bleibt auf dieser Seite. Schaffe Platz und speichere sie dann noch einmal.',
  'voice.saveAgain': 'Noch einmal speichern',
  'voice.failed.refused':
    'Das Mikrofon wurde nicht erlaubt. Klicke auf das Zeichen links von der Adresse, erlaube das Mikrofon und beginne dann noch einmal. Ist es dort erlaubt, dann erlaube es dem Browser in den Einstellungen deines Systems.',
  'voice.failed.missing': 'Es wurde kein Mikrofon gefunden. Schließe eines an und beginne dann noch einmal.',
  'voice.failed.busy':
    'Das Mikrofon ließ sich nicht öffnen. Vielleicht benutzt es ein anderes Programm. Schließe das und beginne dann noch einmal.',
  'voice.failed.unavailable':
    'Dieser Browser konnte keinen Ton aufnehmen. Starte ihn neu und versuch es noch einmal.',
  'voice.failed.nothing':
    'Vom Mikrofon kam kein Ton, deshalb wurde nichts gesichert. Prüfe es und beginne dann noch einmal.',
  'voice.broke': 'Das hat nicht geklappt: Der Speicher hat nicht geantwortet. Versuch es noch einmal.',
  'voice.brokenOff':
    '„{title}“ brach ab, weil der Tab geschlossen wurde oder abstürzte. {length} davon sind da. Behalten?',
  'voice.brokenOff.keep': 'Behalten',
  'voice.brokenOff.forget': 'Wegwerfen',
  'voice.empty': 'Noch keine Sprachnotizen.',
  'voice.first': 'Sprachnotiz {count}',
  'voice.name': 'Titel der Sprachnotiz',
  'voice.play': 'Abspielen: {title}',
  'voice.pause': 'Pause: {title}',
  'voice.remove': 'Entfernen: {title}',
  'voice.removed': '„{title}“ wurde entfernt.',
  'voice.place': 'Stelle in der Notiz',
  'voice.close': 'Zurück zum Lauf',
  'voice.look': 'Wer läuft, ist im Video zu sehen als',
  'voice.video': 'Als Video speichern',
  'voice.video.of': 'Als Video speichern: {title}',
  'voice.video.working': 'Das Video entsteht',
  'voice.video.done': 'Das Video ist gespeichert, mit Ton und Zeichnungen.',
  'voice.video.skeleton':
    'Das Video ist nur mit dem Skelett gespeichert: Die Datei des Laufs war nicht zur Hand. Öffne sie oben und speichere dann noch einmal.',
  'voice.video.no-encoder':
    'Dieser Browser kann kein Video schreiben. Die Notiz bleibt hier. Versuch es in Chrome oder Edge.',
  'voice.video.broken-sound':
    'Der Ton dieser Notiz lässt sich nicht lesen, deshalb ist kein Video entstanden.',
  'voice.video.no-room':
    'Für das Video ist kein Platz. Schaffe Platz und versuch es dann noch einmal. Die Notiz bleibt, wie sie ist.',
  'voice.video.unexpected':
    'Das Video konnte nicht entstehen. Die Notiz bleibt, wie sie ist. Versuch es noch einmal.',
} as const satisfies Translation<typeof english>;
