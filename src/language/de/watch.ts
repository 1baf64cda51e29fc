/** A watch's file of a run: what the summary and the history say of it, and why a file is not taken. */
import type { Translation } from '../catalogue.ts';
import type { watch as english } from '../en/watch.ts';

export const watch = {
  'summary.watch': 'Deine Uhr',
  'summary.watch.note':
    'Was deine Uhr von diesem Lauf aufgezeichnet hat. Beides wird über die Schrittfrequenz zusammengebracht, die beide gesehen haben.',
  'summary.watch.none':
    'Hat auch eine Uhr diesen Lauf aufgezeichnet? Wähle ihre Datei (FIT oder TCX), dann stehen hier ihr Puls, ihr Tempo und ihre Schrittfrequenz. Der Lauf selbst bleibt, wie er ist.',
  'summary.watch.choose': 'Datei wählen',
  'summary.watch.other': 'Andere Datei wählen',
  'summary.watch.reading': 'Die Datei wird gelesen',
  'summary.watch.remove': 'Entfernen',
  'summary.watch.removed': 'Die Zahlen der Uhr sind entfernt.',
  'summary.watch.what': 'Mittel',
  'summary.watch.watch': 'Uhr',
  'summary.watch.here': 'Kamera und Band',
  'summary.watch.difference': 'Uhr höher um',
  'summary.watch.heart': 'Puls',
  'summary.watch.bpm': 'Schläge/min',
  'summary.watch.speed': 'Tempo',
  'summary.watch.minute': '{minute} min',
  'summary.watch.ahead':
    'Sie geht {seconds} ± {error} s vor, das zeigt die Schrittfrequenz. Es ist berücksichtigt.',
  'summary.watch.behind':
    'Sie geht {seconds} ± {error} s nach, das zeigt die Schrittfrequenz. Es ist berücksichtigt.',
  'summary.watch.noClock':
    'Ob sie richtig geht, zeigt die Schrittfrequenz nicht. Darum gelten beide Zeiten, wie sie sind. Die Mittelwerte stimmen, einzelne Augenblicke vielleicht nicht.',
  'summary.watch.noCadence': 'In ihrer Datei steht keine Schrittfrequenz, darum gilt ihre Zeit, wie sie ist.',
  'summary.watch.bothFeet':
    'Ihre Datei zählt die Schritte beider Füße, andere zählen einen Fuß. Es ist berücksichtigt.',
  'summary.watch.otherCadence':
    'Was in ihrer Datei Schrittfrequenz heißt, liegt weit von deiner entfernt. Vielleicht stammt es von einer anderen Sportart oder einem anderen Sensor, darum wird es nicht verglichen.',
  'summary.watch.miles':
    'Die beiden Tempi unterscheiden sich wie Meile und Kilometer. Eines scheint in Meilen zu sein: Prüf die Einheit des Tempos, das du für das Band angegeben hast.',

  'watch.notKept': 'Das ließ sich nicht speichern. Lade die Seite neu und versuch es noch einmal.',
  'watch.kept': {
    one: '{name}: Die Zahlen stehen in der Zusammenfassung des Laufs aus dieser Zeit.',
    other: '{name}: Die Zahlen stehen in den Zusammenfassungen von {count} Läufen aus dieser Zeit.',
  },
  'watch.bad.not-an-activity':
    '{name} ist keine FIT- oder TCX-Datei. Exportier den Lauf aus dem Programm deiner Uhr als eine davon.',
  'watch.bad.cut-off':
    '{name} hört zu früh auf. Kopiere die Datei noch einmal von der Uhr oder exportiere sie neu.',
  'watch.bad.damaged':
    '{name} ist beschädigt. Kopiere die Datei noch einmal von der Uhr oder exportiere sie neu.',
  'watch.bad.no-session':
    'In {name} ist kein Lauf. Wähle die Datei des Laufs selbst, nicht die einer Strecke oder eines Trainings.',
  'watch.bad.no-records':
    '{name} hat nur Gesamtwerte und keinen Verlauf. Exportiere die Originaldatei des Laufs.',
  'watch.bad.another-time': '{name} ist vom {when}, dieser Lauf vom {run}. Wähle die Datei dieses Laufs.',
  'watch.bad.no-run': '{name} ist vom {when}, und aus dieser Zeit gibt es hier keinen Lauf.',
  'watch.bad.no-overlap':
    'In {name} ist weniger als eine Minute dieses Laufs. Wähle die Datei des ganzen Laufs.',
  'watch.bad.too-large': '{name} ist größer als jede Datei einer Uhr. Exportiere nur den Lauf.',
  'watch.bad.unexpected':
    '{name} konnte nicht gelesen werden. Lade die Seite neu und versuch es noch einmal.',

  'history.watch': 'Deine Uhr',
  'history.watch.note':
    'Die Schrittfrequenz deiner Uhr neben der der Kamera, in Schritten pro Minute. Plus: Die Uhr zählt mehr.',
  'history.watch.one':
    'Neben einem Lauf steht eine Uhr. Nach einem zweiten lässt sich sagen, wie gut beide zusammenpassen.',
  'history.watch.agrees':
    'Über {count} Läufe weicht die Uhr um {value} Schritte/min ab. Das ist nicht mehr als Zufall: Beide stimmen überein.',
  'history.watch.differs':
    'Über {count} Läufe weicht die Uhr um {value} Schritte/min ab. Das ist ein klarer Unterschied.',
} as const satisfies Translation<typeof english>;
