/** The compare page. */
import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
  'compare.title': 'Zwei Läufe vergleichen',
  'compare.lead':
    'Zwei Läufe oder zwei Teile von einem. Sie bewegen sich zusammen nach dem Schritt, Bodenkontakt auf Bodenkontakt, bei jeder Schrittfrequenz und Bildrate. Ein Live-Lauf lässt sich wählen, sobald er beendet ist.',
  'compare.open': 'Vergleichen',
  'compare.ofAthlete': 'Läufe vergleichen von',
  'compare.back': 'Zurück zum Verlauf',
  'compare.swap': 'Tauschen',
  'compare.empty': 'Noch keine Läufe. Du brauchst zwei, oder einen, von dem du zwei Teile vergleichst.',
  'compare.missing': 'Einer dieser Läufe ist nicht mehr da. Wähl einen anderen.',
  'compare.noFrames': '{run} hat keine Skelette, darum werden nur die Zahlen verglichen.',
  'compare.noContacts':
    'In {run} wurde kein Doppelschritt gefunden, der zählt und beide Bodenkontakte hat. Die zwei lassen sich darum nicht nach dem Schritt ausrichten. Wähl einen anderen Teil oder einen anderen Lauf.',
  'compare.sidesUnknown':
    'In {run} ließen sich links und rechts nicht unterscheiden. Die Schritte sind abwechselnd ausgerichtet, es kann also der andere Fuß sein.',

  'compare.byHand':
    '{run}: Gelenke wurden von Hand korrigiert ({what}). Zahlen, Kurven und Skelett dieses Laufs beruhen darauf.',

  'compare.pick.first': 'Erster Lauf',
  'compare.pick.second': 'Zweiter Lauf',
  'compare.pick.none': 'Wähl einen Lauf',
  'compare.pick.gone': 'nicht mehr da',
  'compare.part': 'Teil',
  'compare.part.from.first': 'Erster Lauf, Teil ab Sekunde',
  'compare.part.to.first': 'Erster Lauf, Teil bis Sekunde',
  'compare.part.from.second': 'Zweiter Lauf, Teil ab Sekunde',
  'compare.part.to.second': 'Zweiter Lauf, Teil bis Sekunde',
  'compare.part.of': '{run}, {from} bis {to}',
  'compare.halves': 'Seine erste Hälfte mit der zweiten vergleichen',

  'compare.kept': 'Schon verglichen',
  'compare.kept.note': 'Jedes Paar öffnet sich so, wie du es verlassen hast.',
  'compare.kept.pair': '{first} und {second}',
  'compare.kept.forget': 'Vergessen',

  'compare.caveats': 'Bevor du weiterliest',
  'compare.caveat.same-run':
    'Das ist ein Lauf neben sich selbst. Wähl einen anderen Lauf oder zwei Teile davon, die sich nicht überschneiden.',
  'compare.caveat.other-view':
    'Die beiden sind von verschiedenen Seiten gefilmt. Was nur eine Seite zeigt, wird nicht verglichen.',
  'compare.caveat.other-side':
    'Einer ist von links gefilmt, der andere von rechts. Schalte den Spiegel ein, um die Seiten zu vergleichen, die zur Kamera zeigen.',
  'compare.caveat.speed-unknown':
    'Das Tempo des Bands ist nicht für beide bekannt. Ein Unterschied kann vom Tempo kommen.',
  'compare.caveat.other-speed':
    'Das Band lief mit {first} und mit {second} {unit}. Ein Unterschied kann vom Tempo kommen.',

  'compare.stage.first': 'Erster Lauf: {run}',
  'compare.stage.second': 'Zweiter Lauf: {run}',
  'compare.stage.over': '{first}, darüber gelegt {second}',
  'compare.place': 'Stelle im Lauf',
  'compare.place.value': 'Doppelschritt {stride}, {percent} %',
  'compare.now': 'Doppelschritt {stride}, {percent} %: {first} s und {second} s',

  'compare.curve': 'Üblicher Doppelschritt',
  'compare.curve.note':
    'Mittel ± Standardabweichung von beiden; 0 % ist der Bodenkontakt. Zeig auf die Kurve, um einen Moment von beiden zu sehen.',
  'compare.curve.within': 'Über den ganzen Doppelschritt im Rauschen.',
  'compare.curve.apart': 'Weiter auseinander als das Rauschen: {parts} des Doppelschritts.',
  'compare.curve.part': '{from} bis {to} %',

  'compare.differences': 'Unterschiede',
  'compare.differences.note':
    'Der zweite minus der erste, ± was Kamera und Schritte zusammen irren können. Kleinere Unterschiede liegen im Rauschen.',
  'compare.measure': 'Messgröße',
  'compare.change': 'Unterschied',
  'compare.sides': '{measure}, {first} und {second}',
  'compare.named': 'Verschieden: {measures}.',
  'compare.none': {
    one: 'Kein Unterschied über dem Rauschen in {count} Messgröße.',
    other: 'Kein Unterschied über dem Rauschen in {count} Messgrößen.',
  },
  'compare.nothing': 'An diesen beiden lässt sich nichts vergleichen.',
  'compare.higher': 'höher als im ersten Lauf, um mehr als deine Tage sich unterscheiden',
  'compare.lower': 'niedriger als im ersten Lauf, um mehr als deine Tage sich unterscheiden',
  'compare.higher.part': 'höher als im ersten Teil',
  'compare.lower.part': 'niedriger als im ersten Teil',
  'compare.within': 'im Rauschen',
  'compare.days': 'verschieden, aber nicht mehr als von Tag zu Tag',
  'compare.tooFew': {
    one: 'verschieden; für eine Änderung fehlt noch {count} Lauf dieser Art',
    other: 'verschieden; für eine Änderung fehlen noch {count} Läufe dieser Art',
  },
  'compare.not.not-measured': 'nicht in beiden gemessen',
  'compare.not.other-view': 'nicht verglichen: von verschiedenen Seiten gefilmt',
  'compare.not.other-zero': 'nicht verglichen: jeder ist eine Änderung gegen den eigenen Lauf',
  'compare.not.uncertain': 'nicht verglichen: in einem von beiden zu unsicher',

  'compare.action.play': 'Beide abspielen oder anhalten',
  'compare.action.frame-next': 'Nächstes Bild des ersten Laufs',
  'compare.action.frame-back': 'Voriges Bild des ersten Laufs',
  'compare.action.step-next': 'Nächster Bodenkontakt',
  'compare.action.step-back': 'Voriger Bodenkontakt',
  'compare.action.stride-next': 'Nächster Doppelschritt',
  'compare.action.stride-back': 'Voriger Doppelschritt',
  'compare.action.start': 'Zum ersten Doppelschritt',
  'compare.action.end': 'Zum letzten Doppelschritt',
  'compare.action.faster': 'Schneller',
  'compare.action.slower': 'Langsamer',
  'compare.action.loop-stride': 'Diesen Doppelschritt wiederholen',
  'compare.action.loop-clear': 'Wiederholung aus',
  'compare.action.shift-next': 'Zweiten einen Doppelschritt weiter',
  'compare.action.shift-back': 'Zweiten einen Doppelschritt zurück',
  'compare.action.over': 'Übereinander legen',
  'compare.action.mirror': 'Zweiten spiegeln',
  'compare.action.swap': 'Die zwei tauschen',
  'compare.action.measure-next': 'Nächste Messgröße',
  'compare.action.measure-back': 'Vorige Messgröße',
  'compare.action.print': 'Auf eine Seite drucken',
  'compare.action.keys': 'Tasten',
} as const satisfies Translation<typeof english>;
