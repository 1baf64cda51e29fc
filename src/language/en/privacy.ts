/** The privacy page: one page, plain words. */
export const privacy = {
  'privacy.title': 'What stays where',
  'privacy.lead': 'Short version: everything stays on this machine.',
  'privacy.1.title': 'The picture',
  'privacy.1.text':
    'While it coaches you, and only then, the browser shows {product} your camera. Each picture is turned into the positions of 33 joints inside this tab, then dropped. No picture or video is saved.',
  'privacy.2.title': 'What is kept',
  'privacy.2.text':
    "Joint positions, the numbers made from them, the cues you were given, your notes, your diary and plan, and your settings. They are in this browser's own storage, on this disk, until you delete them. Videos that you open stay where they are; where the browser cannot find its way back to the file, a copy is kept with the run. Settings shows how much that is, and turns it off. An annotated video that you export is put together in the browser's storage and deleted there a minute after you were handed it, or at once where you cancel; what a crash leaves of it is deleted when you next open or delete a run.",
  'privacy.3.title': 'What is sent',
  'privacy.3.text':
    "Nothing. There is no account, no server, no counting of visitors. The extension's own rules forbid it to connect to anything but its own files, so this is enforced by the browser and not only promised.",
  'privacy.4.title': 'What it may do in the browser',
  'privacy.4.text':
    'Keep its settings and your runs, even when the disk is short. Show the card on the page in front when you click its button; the card reads nothing of the page. Cards on every page are off unless you turn them on, and then the browser asks first. Reminders of your plan are off too; switched on, they need leave for alarms and notifications, and give it back when you switch them off.',
  'privacy.5.title': 'Voices',
  'privacy.5.text':
    'Only voices installed on this machine speak. Voices that work over the network are left out.',
  'privacy.6.title': 'Taking it with you, or away',
  'privacy.6.text':
    'Export any run as one file, in plain text. Delete a run and its joints go too. Remove the extension and the browser removes everything it kept.',
  'privacy.7.title': 'What it is not',
} as const;
