/** The floating window's content in an ordinary page. */
import { DEMO_TIMES } from '../../../src/core/coaching/settings.ts';
import { fillWindow } from '../../../src/surfaces/coach/float-window.tsx';
import { startFakeSession } from '../fixtures/fake-live-session.ts';

const session = startFakeSession({
  video: document.createElement('video'),
  cameraId: null,
  resolution: '640x480',
  settings: { times: DEMO_TIMES, focus: null, view: null, mirrored: false, cues: true },
  voice: false,
  tones: false,
  volume: 0,
});
fillWindow(window, session, undefined);
