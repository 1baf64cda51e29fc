/** What all measures share: units, changes, reasons for a missing value, and what is wrong with a recording. */
import { measureTexts } from '../../core/measures/all.ts';
import type { Translation } from '../catalogue.ts';
import type { measures as english } from '../en/measures.ts';
import { lowerMeasures } from './words/lower-measures.ts';
import { upperMeasures } from './words/upper-measures.ts';

export const measures = {
  ...measureTexts({ ...upperMeasures, ...lowerMeasures }),
  'change.plus': 'über deinem Ausgangswert',
  'change.minus': 'unter deinem Ausgangswert',
  'change.zero': 'auf deinem Ausgangswert',

  'unit.steps/min': 'Schritte/min',
  'unit.%': '%',
  'unit.deg': '°',
  'unit.% shoulder width': '% der Schulterbreite',
  'unit.% trunk length': '% der Rumpflänge',
  'unit.% leg length': '% der Beinlänge',
  'unit.% strides': '% der Doppelschritte',
  'unit.ms': 'ms',

  'reason.not-visible-from-this-view': 'von dieser Seite nicht zu sehen',
  'reason.body-part-hidden': 'verdeckt oder nicht im Bild',
  'reason.too-few-strides': 'zu wenige Doppelschritte',
  'reason.frame-rate-too-low': 'Video zu langsam (zu wenige fps)',
  'reason.camera-turned': 'Kamera steht schräg zu dir',
  'reason.not-running': 'kein Laufen erkannt',
  'reason.no-person': 'niemand im Bild',
  'reason.too-dark': 'zu dunkel',
  'reason.unsteady-camera': 'Kamera wackelt',
  'reason.needs-baseline': 'braucht deine Standhaltung oder einen längeren Lauf',

  'quality.feet-out-of-frame': 'Füße sind nicht im Bild',
  'quality.hips-out-of-frame': 'Hüfte ist nicht im Bild',
  'quality.low-frame-rate': 'Video zu langsam',
  'quality.too-dark': 'Dunkler Raum',
  'quality.runner-small': 'Du bist klein im Bild',
  'quality.camera-turned': 'Kamera steht schräg zu dir',
  'quality.camera-moved': 'Kamera wurde bewegt',
  'quality.no-neutral-stand': 'Keine Standhaltung aufgenommen',
  'quality.slow-motion-suspected': 'Das sieht nach Zeitlupe aus',
  'quality.stopped-unexpectedly': 'Der Lauf brach unerwartet ab',
  'quality.feet-out-of-frame.next':
    'Für Kopf, Schultern und Arme reicht das. Für die Beine geh weiter zurück.',
  'quality.hips-out-of-frame.next': 'Geh zurück oder kipp den Bildschirm etwas nach unten.',
  'quality.low-frame-rate.next': 'Mach Licht an oder schließ andere Tabs.',
  'quality.too-dark.next': 'Stell eine Lampe vor dich. Hinter dir sollte kein Fenster sein.',
  'quality.runner-small.next': 'Stell die Kamera näher heran.',
  'quality.camera-turned.next': 'Dreh den Bildschirm, bis er gerade zu dir zeigt.',
  'quality.camera-moved.next':
    'Kopf, Schultern und Neigung werden wieder gemessen, sobald du still gestanden hast.',
  'quality.no-neutral-stand.next':
    'Steh vor dem Lauf drei Sekunden still. Damit werden Kopf und Schultern dann verglichen.',
  'quality.slow-motion-suspected.next':
    'Auf die Zeiten ist kein Verlass. Öffne das Video noch einmal unter Videos und stell ein, wie stark es verlangsamt ist.',
  'quality.stopped-unexpectedly.next': 'Alles bis dahin ist hier.',
} as const satisfies Translation<typeof english>;
