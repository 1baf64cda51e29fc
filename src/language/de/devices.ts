import type { devices as english } from '../en/devices.ts';
import type { Translation } from '../catalogue.ts';

/** Treadmill, strap and foot pod: behind "More" during a run, and in its summary. */
export const devices = {
  'devices.title': 'Laufband, Brustgurt, Laufsensor',
  'devices.lead': 'Das Bandtempo wird dann gelesen statt eingegeben. An ein Gerät wird nie etwas gesendet.',
  'devices.missing.behind-a-switch':
    'Unter Linux hat der Browser Bluetooth für Seiten hinter einem Schalter: Starte ihn mit --enable-features=WebBluetooth. Alles andere geht auch ohne.',
  'devices.missing.not-in-this-browser':
    'Dieser Browser hat kein Bluetooth für Seiten. Chrome und Edge unter Windows, macOS und ChromeOS haben es. Alles andere geht auch ohne.',
  'devices.connect': 'Verbinden',
  'devices.connect.another': 'Weiteres verbinden',
  'devices.choosing':
    'Wähle im Fenster des Browsers. Steht dort nichts, starte das Band oder leg den Gurt an.',
  'devices.refusal.dismissed': 'Es wurde nichts gewählt.',
  'devices.refusal.off':
    'Bluetooth ist aus, oder dieser Computer hat keines. Schalte es ein und drück „Verbinden“.',
  'devices.refusal.refused':
    'Der Browser erlaubt Bluetooth hier nicht. Sieh in seinen Einstellungen für diese Seite nach.',
  'devices.unnamed': 'Gerät ohne Namen',
  'devices.kind.treadmill': 'Laufband',
  'devices.kind.heart-rate': 'Herzfrequenz',
  'devices.kind.foot-pod': 'Laufsensor',
  'devices.state.connecting': 'wird verbunden',
  'devices.state.connected': 'verbunden',
  'devices.state.away': 'außer Reichweite; wird von selbst wieder versucht',
  'devices.state.nothing-to-read': 'meldet nichts, was hier gelesen wird',
  'devices.forget': '{name} trennen',
  'devices.forget.short': 'Trennen',
  'devices.belt': 'Band {speed}',
  'devices.bpm': 'Herzfrequenz {bpm}',
  'devices.pod': 'Laufsensor {perMin} pro Minute',
  'devices.pod.steps': 'Laufsensor {perMin} Schritte pro Minute',
  'devices.pod.strides': 'Laufsensor {perMin} pro Minute: Er zählt Doppelschritte, also {steps} Schritte',
  'devices.pod.neither': 'Laufsensor {perMin} pro Minute: laut Kamera weder Schritte noch Doppelschritte',
  'devices.follow': 'Bandtempo vom Laufband übernehmen',
  'devices.followed': 'vom Laufband gelesen',
  'devices.trouble.silent': 'Das Laufband meldet kein Tempo. Gib es so lange selbst ein.',
  'devices.trouble.stands': 'Das Laufband meldet 0, während du läufst. Gib sein Tempo so lange selbst ein.',
  'devices.doubt.typed':
    'Das Laufband meldet {read}, du hast {other} eingegeben. Das ist der Unterschied von Meilen und Kilometern. Zeigt das Band selbst {other}, gib es ein.',
  'devices.doubt.distance':
    'Das Laufband meldet {read}, nach seiner eigenen Strecke läuft es aber mit {other}. Das ist der Unterschied von Meilen und Kilometern. Sieh auf die Anzeige des Bands und gib ein, was dort steht.',
  'devices.doubt.step':
    'Bei {read} ist ein Schritt {metres} m lang, das laufen nur wenige. Ob das Tempo falsch ist, kann die Kamera nicht sagen. Zeigt das Band selbst dasselbe?',
  'devices.doubt.type': 'Selbst eingeben',

  'heart.title': 'Herzfrequenz',
  'heart.mean': 'Im Mittel {bpm} pro Minute, von {least} bis {most}.',
  'heart.drift': 'Vom ersten Drittel des Laufs zum letzten: {from} → {to} pro Minute.',
  'heart.source': 'Gemeldet von {source}.',
  'heart.note':
    'Sie steht neben dem, was sich an deiner Form geändert hat. Auch Hitze, Durst und Schlaf ändern sie, und nichts hier wird danach beurteilt.',

  'pod.title': 'Laufsensor',
  'pod.steps': 'Seine Schrittfrequenz: {theirs} Schritte pro Minute. Die der Kamera: {ours}.',
  'pod.strides':
    'Er zählt Doppelschritte, nicht Schritte: Das Verhältnis zur Kamera ist {ratio} ± {error}. In Schritten meldet er {theirs} pro Minute, die Kamera {ours}.',
  'pod.neither':
    'Er zählt weder Schritte noch Doppelschritte: Das Verhältnis zur Kamera ist {ratio} ± {error}. Seine Schrittfrequenz bleibt außer Acht.',
  'pod.agree': 'Nirgends wichen sie eine Minute lang um mehr als ihre Fehler voneinander ab.',
  'pod.apart.more': '{from} bis {to}: Der Sensor sagt {theirs}, die Kamera {ours}. Der Sensor liegt höher.',
  'pod.apart.less': '{from} bis {to}: Der Sensor sagt {theirs}, die Kamera {ours}. Die Kamera liegt höher.',
} as const satisfies Translation<typeof english>;
