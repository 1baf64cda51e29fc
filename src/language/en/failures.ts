/**
 * What went wrong, in plain words, and what to do next: `failure` for what ends a run, `warning` for what passes. The titles
 * are spoken too.
 */
export const failures = {
  'failure.camera-denied': 'The camera is blocked for {product}',
  'failure.camera-denied.next':
    'Click the camera sign at the right end of the address bar, choose "Allow", then try again. If you see no sign, open the site settings of this page from the address bar.',
  'failure.camera-refused.here':
    'Press the camera button below and allow the camera in the question that comes up. The run then starts by itself. If nothing comes up, click the camera sign at the right end of the address bar and choose "Allow".',
  'failure.camera-dismissed': 'The browser still needs your answer',
  'failure.camera-dismissed.next':
    'The question about the camera was closed without an answer. Try again and choose "Allow".',
  'failure.camera-missing': 'No camera found',
  'failure.camera-missing.next':
    'Plug in a webcam or open its shutter, then try again. A virtual camera works too.',
  'failure.camera-busy': 'Another program is using the camera',
  'failure.camera-busy.next': 'Close video calls and other programs that use the camera, then try again.',
  'failure.engine-unavailable': 'The motion tracking could not start on this device',
  'failure.engine-unavailable.next':
    'Update the browser and close heavy tabs. If it happens again, copy the details. They say what is missing.',
  'failure.session-elsewhere': 'Another tab is already coaching',
  'failure.session-elsewhere.next':
    'Only one run can use the camera and the voice. Finish the run in the other tab or close that tab, then try again.',
  'failure.summary-stopped': 'The summary could not be written',
  'failure.summary-stopped.next': 'Your run is kept. Recover it from the home page.',
  'failure.unexpected': 'Something went wrong on our side',
  'failure.unexpected.next':
    'What was recorded is kept. Try again. To report the problem, copy the details first.',
  'failure.engine-stopped': 'The motion tracking stopped',
  'failure.engine-stopped.next':
    'It was started again and stopped again. Everything up to then is kept: write its summary now, or recover it from the home page. Close heavy tabs before the next run.',
  'failure.storage-full': 'The disk is full, so this run is not saved yet',
  'failure.storage-full.next':
    'It is kept in this tab. Delete old runs or other files, then save again. Or download it as a file. Keep this tab open until then.',
  'failure.storage-newer': 'Your runs were last used by a newer {product}',
  'failure.storage-newer.next':
    'This version can neither read nor save them. This run is only in this tab: look at its summary or download it before you close the tab. Then update the extension.',
  'failure.storage-unavailable': 'The browser does not let {product} save',
  'failure.storage-unavailable.next':
    'Private windows and some privacy settings do not allow it. This run is only in this tab: look at its summary or download it before you close the tab.',
  'warning.camera-stopped': 'The camera stopped',
  'warning.camera-stopped.next':
    'It was unplugged, or the system took it away. The run goes on by itself once it is back. Everything so far is kept.',
  'warning.camera-silent': 'The camera sends no images',
  'warning.camera-silent.next':
    'The run goes on by itself once they come again. If they do not, unplug the camera and plug it in again.',
  'warning.camera-frozen': 'The camera repeats one image',
  'warning.camera-frozen.next':
    'It hangs. The run goes on by itself once the image moves again. If it does not, unplug the camera and plug it in again.',
  'warning.camera-still': 'The camera repeats one image',
  'warning.camera-still.next':
    'Nobody is in it. If you are in front of the camera, it hangs, or another program shows a still image in its place: unplug the camera and plug it in again, or close that program. Coaching goes on by itself once the image moves.',
  'warning.camera-denied': 'The camera is no longer allowed',
  'warning.camera-denied.next':
    'Its permission was taken away. Click the camera sign at the right end of the address bar and choose "Allow". The run then goes on by itself.',
  'warning.camera-busy': 'Another program took the camera',
  'warning.camera-busy.next': 'Close that program. The run then goes on by itself.',
  'warning.engine-stopped': 'The motion tracking is starting again',
  'warning.engine-stopped.next':
    'This can happen when the graphics driver restarts. It takes a few seconds, and there is nothing for you to do.',
  'warning.coach-stopped': 'The coach had to start again',
  'warning.coach-stopped.next':
    'Recording goes on and nothing is lost. Cues come again once it has seen you run for a while.',
  'warning.storage-full': 'The disk is full',
  'warning.storage-full.next':
    'Coaching continues, and the run is kept in this tab. Delete old runs or other files, and it is saved by itself.',
  'warning.storage-newer': 'This run cannot be saved',
  'warning.storage-newer.next':
    'Your runs were last used by a newer {product}. Coaching continues. When you finish, you can look at the summary and download it. Update the extension before the next run.',
  'warning.storage-unavailable': 'This run cannot be saved',
  'warning.storage-unavailable.next':
    'Private windows and some privacy settings do not allow it. Coaching continues. When you finish, look at the summary or download it before you close the tab.',
  'failure.finish': 'Write the summary',
  'failure.saveAgain': 'Save again',
  'failure.show': 'Show the summary',
  'failure.download': 'Download this run',
  'failure.retry': 'Try again',
  'failure.copy': 'Copy details',
  'failure.copied': 'Copied',
  'failure.home': 'Back to your runs',
} as const;
