/** The history page. */
import type { Translation } from '../catalogue.ts';
import type { history as english } from '../en/history.ts';

export const history = {
  'history.title': 'Verlauf',
  'history.lead':
    'Wie sich deine Läufe entwickeln. Jede Messgröße wird mit deinem eigenen Normalbereich verglichen, und nur mit Läufen derselben Art.',
  'history.reading': 'Deine Läufe werden gelesen',
  'history.empty': 'Noch keine Läufe. Nach drei Läufen gibt es etwas zu vergleichen.',
  'history.broken':
    'Dein Verlauf ließ sich nicht lesen. Schließ andere Fenster von {product} und öffne diese Seite noch einmal.',

  'history.calendar': 'Kalender',
  'history.calendar.note': 'Jeder Lauf ist ein Punkt. Ein Ring markiert Tage, an denen etwas wehtat.',
  'history.month.before': 'Voriger Monat',
  'history.month.after': 'Nächster Monat',
  'history.month.today': 'Heute',
  'history.day.runs': { one: '{day}: {count} Lauf', other: '{day}: {count} Läufe' },
  'history.day.none': '{day}: kein Lauf',
  'history.day.sore': 'Beschwerden {value} von 10',
  'history.day.shown': 'Nur Läufe am {day}',
  'history.day.all': 'Alle Tage zeigen',

  'history.trends': 'Entwicklung',
  'history.trends.note':
    'Das Band ist dein Normalbereich. Er ergibt sich aus deinen ersten Läufen dieser Art, daraus, wie stark sie schwanken, und daraus, wie genau die Kamera messen kann.',
  'history.measure': 'Messgröße',
  'history.circumstances': 'Läufe',
  'history.seen.front': 'von vorn',
  'history.seen.rear': 'von hinten',
  'history.seen.side': 'von der Seite',
  'history.atSpeed': '{view}, bei {speed} {unit}',
  'history.noSpeed': '{view}, Tempo nicht eingetragen',
  'history.trend.more':
    'Deine letzten Läufe weichen um {change} von deinem Normalwert {middle} ab. Das ist eine klare Änderung.',
  'history.trend.same': 'Deine letzten Läufe liegen in deinem Normalbereich (um {middle}).',
  'history.trend.last': 'Dein letzter Lauf allein liegt außerhalb: {value}.',
  'history.trend.few': 'Für deinen Normalbereich braucht es drei Läufe dieser Art. Bisher: {count}.',
  'history.trend.missing': {
    one: 'Nach {count} weiterem Lauf dieser Art lassen sich kleinere Änderungen erkennen.',
    other: 'Nach {count} weiteren Läufen dieser Art lassen sich kleinere Änderungen erkennen.',
  },
  'history.trend.scatters':
    'Bei dieser Messgröße unterscheiden sich deine Läufe von Tag zu Tag stark. Nur eine Änderung von mehr als {reach} hebt sich davon ab.',
  'history.trend.fresh': 'Dein Normalwert ist {middle}. Deine nächsten Läufe werden damit verglichen.',
  'history.trend.none': 'Diese Messgröße fehlt in allen Läufen dieser Art.',
  'history.table': 'Als Tabelle zeigen',
  'history.soreness': 'Deine notierten Beschwerden, 0 bis 10',
  'history.soreness.note':
    'Sie stehen neben der Messgröße, nicht als Folge davon. Wehtun kann etwas aus vielen Gründen.',
  'history.soreness.none': 'In diesen Wochen sind keine Beschwerden notiert.',

  'progress.label': 'Schwerpunkt',
  'progress.note':
    'Acht Läufe an einer Sache, jedes Mal mit weniger Hinweisen. Vier Wochen später folgt ein Nachtest, danach eine Auffrischung. Es zählen nur Läufe mit Kamera ab fünf Minuten.',
  'progress.title': '{measure}: {done} von {of} Läufen geschafft',
  'progress.changed':
    'Von {from} auf {to} seit dem Lauf vor dem ersten Hinweis: eine klare Änderung (kleinste echte Änderung: {smallest}).',
  'progress.same':
    'Von {from} auf {to} seit dem Lauf vor dem ersten Hinweis: keine klare Änderung (kleinste echte Änderung: {smallest}).',
  'progress.tooFew': {
    one: 'Von {from} auf {to} seit dem Lauf vor dem ersten Hinweis. Es fehlt noch {count} Lauf, um eine Änderung von der Tagesform zu unterscheiden.',
    other:
      'Von {from} auf {to} seit dem Lauf vor dem ersten Hinweis. Es fehlen noch {count} Läufe, um eine Änderung von der Tagesform zu unterscheiden.',
  },
  'progress.kept':
    'Vor dem ersten Hinweis waren {percent} % von {strides} Doppelschritten im Bereich. {word}',
  'progress.retested': 'Im Nachtest waren {percent} % von {strides} Doppelschritten im Bereich. {word}',
  'progress.recalled':
    'In der Auffrischung waren {percent} % von {strides} Doppelschritten im Bereich. {word}',
  'progress.stays': 'Es bleibt auch ohne Hinweise.',
  'progress.notYet': 'Ohne Hinweise im Bereich zu bleiben, braucht noch Übung.',
  'progress.unscored':
    'Ab dem dritten Lauf zeigen die Doppelschritte vor dem ersten Hinweis, was ohne Hinweise bleibt.',
  'progress.retestFrom': 'Dein nächster Lauf ab {day} ist der Nachtest, ohne Hinweise.',
  'progress.before': 'Vorher',
  'progress.run': 'Lauf {session}',
  'progress.retest': 'Nachtest',
  'progress.recall': 'Auffrischung',
  'progress.col.run': 'Lauf',
  'progress.col.kept': 'Im Bereich vor dem ersten Hinweis',
  'progress.col.cues': 'Hinweise dazu',
  'progress.cues': '{cues}, davon {moved} mit Wirkung',
  'progress.cues.none': 'keine',
  'progress.empty':
    'Vor deinem nächsten Lauf schlägt der Trainer etwas vor, woran du arbeiten kannst, falls etwas auffällt.',
  'progress.emptyNoRuns':
    'Dein erster Lauf mit Kamera legt deinen Ausgangswert fest, ohne Hinweise. Danach folgen acht Läufe an einer Sache. Diese Seite zeigt, wie sie sich entwickelt.',
  'progress.go': 'Zum Trainer',

  'history.choose': 'Entwicklung und Schwerpunkt gehören zu einer Person. Wähle, um wen es geht.',
  'history.runs': 'Läufe',
  'history.runs.more': 'Mehr zeigen',
  'history.search': 'Namen, Notizen und Tags durchsuchen',
  'history.tag': 'Tag',
  'history.tag.all': 'alle',
  'history.tags': 'Tags',
  'history.tags.edit': 'Tags von {run}, durch Kommas getrennt',
  'history.found': '{count} von {all} Läufen',
  'history.nothing': 'Kein Lauf passt dazu.',
  'history.clear': 'Suche leeren',
  'history.compare.pick': 'Vergleichen',
  'history.compare.pickOne': '{run} zum Vergleichen wählen',
  'history.compare.hint': 'Kreuz zwei Läufe an, um sie zu vergleichen.',
  'history.compare.go': 'Diese zwei vergleichen',

  'history.bulk': {
    one: 'Dieser Lauf für andere Programme, als ZIP-Datei:',
    other: 'Diese {count} Läufe für andere Programme, in einer ZIP-Datei:',
  },
  'history.bulk.done': {
    one: '{count} Lauf liegt in deinen Downloads.',
    other: '{count} Läufe liegen in deinen Downloads.',
  },
  'history.bulk.left': {
    one: '{count} Lauf fehlt darin, weil er kürzer als eine Sekunde oder nicht lesbar ist.',
    other: '{count} Läufe fehlen darin, weil sie kürzer als eine Sekunde oder nicht lesbar sind.',
  },
  'history.bulk.failed': 'Die Datei konnte nicht erstellt werden. {reason}',
} as const satisfies Translation<typeof english>;
