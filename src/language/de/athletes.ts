import type { athletes as english } from '../en/athletes.ts';
import type { Translation } from '../catalogue.ts';

/** Athletes: whose run is whose. */
export const athletes = {
  'nav.athletes': 'Athleten',
  'athlete.nobody': 'Ohne Athlet',
  'athlete.new': 'Neuer Athlet …',
  'athlete.of': 'Athlet',
  'athlete.name': 'Name',
  'athlete.add': 'Anlegen',
  'athlete.cancel': 'Abbrechen',
  'athlete.failed': 'Das ließ sich nicht speichern. Vielleicht ist der Speicherplatz voll.',

  'athletes.title': 'Athleten',
  'athletes.lead':
    'Halte die Läufe mehrerer Menschen auseinander. Jeder Lauf gehört zu einem Athleten oder zu keinem.',
  'athletes.add': 'Athlet anlegen',
  'athletes.search': 'Suchen',
  'athletes.empty': 'Noch keine Athleten. Leg unten den ersten an.',
  'athletes.none': 'Kein Athlet heißt so.',
  'athletes.list': 'Alle Athleten',
  'athletes.runs': 'Läufe',
  'athletes.last': 'Letzter Lauf',
  'athletes.rename': 'Umbenennen',
  'athletes.save': 'Speichern',
  'athletes.delete': 'Löschen',
  'athletes.deleted': '{name} gelöscht. Die Läufe bleiben, ohne Athlet.',
  'athletes.unreadable': 'Die Athleten ließen sich nicht lesen.',

  'runs.athlete': 'Athlet',
  'runs.show': 'Zeigen',
  'runs.show.all': 'Alle Läufe',
  'runs.show.nobody': 'Nicht zugeordnet',
  'runs.show.none': 'Dieser Athlet hat noch keine Läufe.',
} as const satisfies Translation<typeof english>;
