/** Athletes: whose run is whose. */
export const athletes = {
  'nav.athletes': 'Athletes',
  'athlete.nobody': 'Nobody in particular',
  'athlete.new': 'New athlete …',
  'athlete.of': 'Athlete',
  'athlete.name': 'Name',
  'athlete.add': 'Add',
  'athlete.cancel': 'Cancel',
  'athlete.failed': 'That could not be saved. Is there room on the disk?',

  'athletes.title': 'Athletes',
  'athletes.lead':
    'Keep the runs of several people apart. A run belongs to one of them, or to nobody in particular.',
  'athletes.add': 'Add an athlete',
  'athletes.search': 'Search',
  'athletes.empty': 'Nobody here yet. Add the first one below.',
  'athletes.none': 'Nobody by that name.',
  'athletes.list': 'Everybody',
  'athletes.runs': 'Runs',
  'athletes.last': 'Last run',
  'athletes.rename': 'Rename',
  'athletes.save': 'Save',
  'athletes.delete': 'Delete',
  'athletes.deleted': '{name} deleted. Their runs stay, as nobody\u2019s.',
  'athletes.unreadable': 'The athletes could not be read.',

  'runs.athlete': 'Athlete',
  'runs.show': 'Show',
  'runs.show.all': 'All runs',
  'runs.show.nobody': 'Nobody\u2019s',
  'runs.show.none': 'No runs of theirs yet.',
} as const;
