/** The settings page. */
export const settings = {
  'settings.title': 'Settings',
  'settings.look': 'Look',
  'settings.theme': 'Colours',
  'settings.theme.auto': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.speed': 'Belt speed',
  'speed.km/h': 'km/h',
  'speed.min/km': 'min/km',
  'speed.mph': 'mph',
  'speed.min/mile': 'min/mile',
  'settings.sound': 'Sound',
  'settings.voice': 'Speak the cues',
  'settings.voice.note': 'Only with voices installed on this machine.',
  'settings.tones': 'Short tones before cues',
  'settings.volume': 'Volume',
  'settings.cues': 'Cues',
  'settings.cues.on': 'Give cues while I run',
  'settings.cues.note': 'Off: {product} measures in silence and tells you afterwards.',
  'settings.card': 'Show cues on a card in every page',
  'settings.card.note':
    'For browsers without a floating window. The browser asks for access to pages; {product} reads nothing in them.',
  'settings.data': 'Your runs',
  'settings.data.note': 'Everything is in this browser, on this machine.',
  'settings.deleteAll': 'Delete all runs',
  'settings.deleteAll.done': 'All runs deleted.',
  'settings.backup': 'Backup',
  'settings.backup.note':
    'One file with all runs and their skeletons, names, notes and tags, the diary, the week plans, athletes and settings. Without videos. It is not locked: whoever has it can read it.',
  'settings.backup.make': 'Back up everything',
  'settings.backup.restore': 'Restore a backup',
  'settings.backup.restore.note':
    'What is here stays: runs that are here already are left as they are, missing ones are added. Camera, reminders and the card in every page are set anew on each machine.',
  'settings.backup.making': 'Backing up',
  'settings.backup.restoring': 'Restoring',
  'settings.backup.made': 'Backed up: {size}.',
  'settings.backup.failed': 'The backup could not be made: {reason}',
  'settings.backup.restored': 'Restored. Runs added: {added}. Here already: {known}.',
  'settings.backup.bad.not-a-backup': 'This is not a backup of {product}. Nothing was changed.',
  'settings.backup.bad.newer':
    'A later version of {product} made this backup. Bring the extension up to date, then try again. Nothing was changed.',
  'settings.backup.bad.corrupt':
    'This backup is damaged or incomplete. Copy it again from where it was kept. Nothing was changed.',
  'settings.backup.bad.storage-full':
    'The disk is full. Runs that were added are whole; make room and restore again for the rest.',
  'settings.backup.bad.storage-unavailable': 'The browser does not let {product} save. Nothing was changed.',
  'settings.backup.bad.unexpected': 'Something broke that should not have. Your runs are as they were.',
  'settings.videos': 'Videos',
  'settings.videos.keep': 'Keep a copy of videos that cannot be found again',
  'settings.videos.keep.note':
    'So that the picture is there when you look at a run again. Only where the browser cannot open the file itself a second time.',
  'settings.videos.size': 'Copies kept: {count}, {size}. They go when their run is deleted.',
  'settings.videos.remove': 'Remove the copies',
  'settings.keys': 'Keys',
  'settings.keys.note':
    'From any other tab: Alt+Shift+P pauses, Alt+Shift+S snoozes, Alt+Shift+A asks how you are doing. Your browser lets you change them on its page for extension shortcuts.',
} as const;
