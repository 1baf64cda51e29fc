/** What the browser itself shows of the extension; `_locales` is made of it. */
export const manifest = {
  description: 'A running-form coach that stays on this machine',
  pause: 'Pause the coach, or resume',
  snooze: 'No cues for five minutes',
  analyseVideo: 'Analyse the video on this page',
  ask: 'Ask how it is going',
} as const;
