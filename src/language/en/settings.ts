/** The settings page. */
export const settings = {
  'settings.title': 'Settings',
  'settings.language': 'Language',
  'settings.language.browser': 'Same as the browser',
  'settings.language.note': 'Other open pages follow when they are opened again.',
  'settings.look': 'Appearance',
  'settings.theme': 'Colours',
  'settings.theme.auto': 'Same as the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.speed': 'Belt speed',
  'speed.km/h': 'km/h',
  'speed.min/km': 'min/km',
  'speed.mph': 'mph',
  'speed.min/mile': 'min/mile',
  'distance.km': '{count}\u00a0km',
  'distance.mile': '{count}\u00a0mi',
  'settings.sound': 'Sound',
  'settings.voice': 'Speak the cues',
  'settings.voice.note': 'Only with voices installed on this device.',
  'settings.tones': 'Short tones before cues',
  'settings.volume': 'Volume',
  'voice.try': 'Try a cue',
  'voice.none':
    'No voice for English is installed on this device. A tone sounds instead, and the cue is shown.',
  'voice.none.silent':
    'No voice for English is installed on this device, and tones are off. Cues are shown only.',
  'voice.none.next':
    'You can add voices in the speech settings of your system. Voices from the internet are not used: they would send every cue away.',
  'settings.cues': 'Cues',
  'settings.cues.on': 'Give cues while I run',
  'settings.cues.note': 'When off, {product} measures silently and tells you afterwards.',
  'settings.card': 'Show cues on a card on every page',
  'settings.card.note':
    'For browsers without a floating window. The browser asks for access to pages. {product} reads nothing on them.',
  'settings.reports': 'Reports',
  'settings.reports.note':
    'A name and a logo at the head of every report, and of the summaries, comparisons and plans that you print.',
  'settings.reports.name': 'Name of the coach or club',
  'settings.reports.preview': 'This is how a report begins.',
  'settings.logo.choose': 'Choose a logo',
  'settings.logo.replace': 'Replace the logo',
  'settings.logo.remove': 'Remove the logo',
  'settings.logo.removed': 'Logo removed.',
  'settings.logo.replaced': 'Logo replaced.',
  'settings.logo.note':
    'PNG, JPEG or WebP. You can also drop it on this page. It is kept in this browser, as large as a report needs it, and stays when you delete all runs.',
  'settings.logo.bad.no-picture':
    '{name} is not a PNG, JPEG or WebP picture. Save your logo as one of these and choose it again. Nothing was changed.',
  'settings.logo.bad.too-large':
    '{name} is too large for a logo. Make it smaller, 2000 pixels wide are plenty, and choose it again. Nothing was changed.',
  'settings.logo.bad.unreadable':
    '{name} cannot be read, perhaps because it is damaged. Save it again or choose another file. Nothing was changed.',
  'settings.logo.bad.not-kept':
    'The browser could not keep {name}, perhaps because the disk is full. Make room, then choose it again. Nothing was changed.',
  'letterhead.logo': 'Logo',
  'settings.data': 'Your runs',
  'settings.data.note': 'Everything is stored in this browser, on this device.',
  'settings.deleteAll': 'Delete all runs',
  'settings.deleteAll.done': 'All runs deleted.',
  'settings.backup': 'Backup',
  'settings.backup.note':
    'One file with all runs and their skeletons, names, notes, voice notes and tags, the diary, the week plans, athletes, settings and the logo for reports. It contains no videos. It is not encrypted, so anyone who has the file can read it.',
  'settings.backup.make': 'Back up everything',
  'settings.backup.restore': 'Restore a backup',
  'settings.backup.restore.note':
    'Nothing here is overwritten: missing runs are added, and runs that are already here stay as they are. Camera, reminders and the card on every page are set again on each device.',
  'settings.backup.making': 'Backing up',
  'settings.backup.restoring': 'Restoring',
  'settings.backup.made': 'Backup made: {size}.',
  'settings.backup.failed': 'The backup could not be made: {reason}',
  'settings.backup.restored': 'Restored. Runs added: {added}. Already here: {known}.',
  'settings.backup.damaged': {
    one: 'One run is damaged and was left out: {names}.',
    other: '{count} runs are damaged and were left out: {names}.',
  },
  'settings.backup.noName': 'one without a date',
  'settings.backup.leftOut': {
    one: 'One damaged entry was left out.',
    other: '{count} damaged entries were left out.',
  },
  'settings.backup.bad.not-a-backup': 'This is not a backup of {product}. Nothing was changed.',
  'settings.backup.bad.newer':
    'A later version of {product} made this backup. Update the extension, then try again. Nothing was changed.',
  'settings.backup.bad.corrupt':
    'This backup is damaged or incomplete. Copy it again from where you kept it. Nothing was changed.',
  'settings.backup.bad.storage-full':
    'The disk is full. The runs added so far are complete. Make room, then restore again to add the rest.',
  'settings.backup.bad.storage-newer':
    'Your runs here were last used by a newer {product}. Update the extension, then restore. Nothing was changed.',
  'settings.backup.bad.storage-unavailable': 'The browser does not let {product} save. Nothing was changed.',
  'settings.backup.bad.unexpected': 'Something went wrong on our side. Your runs are unchanged.',
  'settings.videos': 'Videos',
  'settings.videos.keep': 'Keep a copy of videos that cannot be found again',
  'settings.videos.keep.note':
    'You can then see the video when you review a run. A copy is kept only where the browser cannot open the file a second time by itself.',
  'settings.videos.size': 'Copies kept: {count}, {size}. They are deleted with their run.',
  'settings.videos.remove': 'Remove the copies',
  'settings.keys': 'Keys',
  'settings.keys.note':
    "From any other tab: Alt+Shift+P pauses, Alt+Shift+S snoozes, Alt+Shift+A asks how you are doing. You can change these keys on the browser's page for extension shortcuts.",
} as const;
