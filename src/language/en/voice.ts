/** Voice notes: spoken over the player. */
export const voice = {
  'voice.open': 'Voice note',
  'voice.title': 'Voice notes',
  'voice.about':
    'Speak over the player: play, step, zoom and draw meanwhile. The note keeps your voice and what you showed, and replays both. It stays on this machine. The browser asks for the microphone when you start, and it is let go when you stop.',
  'voice.start': 'Start speaking',
  'voice.stop': 'Stop and keep',
  'voice.asking': 'Waiting for the microphone. Allow it where the browser asks.',
  'voice.time': '{at} of {most}',
  'voice.level': 'How loud you are',
  'voice.quiet': 'Nothing is heard. Is the microphone muted?',
  'voice.keeping': 'The note is being kept.',
  'voice.kept': 'The note was kept.',
  'voice.kept.lost': 'The microphone went away. What you said until then was kept.',
  'voice.kept.full': 'A note ends at {most}. This one was kept; start another to go on.',
  'voice.unsaved':
    'The note could not be saved: the storage is full or closed. It stays on this page. Make room, then save it again.',
  'voice.saveAgain': 'Save again',
  'voice.failed.refused':
    'The microphone was not allowed. Click the sign at the left of the address, allow the microphone, then start again. If it is allowed there, allow it for the browser in the settings of your system.',
  'voice.failed.missing': 'No microphone was found. Connect one, then start again.',
  'voice.failed.busy':
    'The microphone could not be opened. Another program may use it. Close that, then start again.',
  'voice.failed.unavailable': 'This browser could not record sound. Restart it, then try again.',
  'voice.failed.nothing':
    'No sound came from the microphone, so nothing was kept. Check it, then start again.',
  'voice.broke': 'That could not be done: the storage did not answer. Try again.',
  'voice.brokenOff': '“{title}” broke off when its tab went away. {length} of it is here. Keep it?',
  'voice.brokenOff.keep': 'Keep it',
  'voice.brokenOff.forget': 'Throw it away',
  'voice.empty': 'No voice notes yet.',
  'voice.first': 'Voice note {count}',
  'voice.name': 'Title of the voice note',
  'voice.play': 'Play: {title}',
  'voice.pause': 'Pause: {title}',
  'voice.remove': 'Remove: {title}',
  'voice.removed': '“{title}” was removed.',
  'voice.place': 'Place in the note',
  'voice.close': 'Back to the run',
  'voice.look': 'The runner in the video',
  'voice.video': 'Save as video',
  'voice.video.of': 'Save as video: {title}',
  'voice.video.working': 'The video is being made',
  'voice.video.done': 'The video was saved, with sound and drawings.',
  'voice.video.skeleton':
    'The video was saved with the skeleton alone: the file of the run was not at hand. Open it above, then save again.',
  'voice.video.no-encoder': 'This browser can write no video. The note stays here. Try it in Chrome or Edge.',
  'voice.video.broken-sound': 'The sound of this note cannot be read, so no video was made.',
  'voice.video.no-room':
    'There is no room for the video. Make room, then try again. The note stays as it is.',
  'voice.video.unexpected': 'The video could not be made. The note stays as it is. Try again.',
} as const;
