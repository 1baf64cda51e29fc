/** The door from this page to the analysis; a preview of the page puts something else behind it. */
export { findPageVideo, readPageVideo } from '../../page-video/read-page.ts';
export { canRecordTabs } from '../../page-video/take-frames.ts';
export { takeFrames } from './take-frames.ts';
export { openStills } from '../../video/stills.ts';
export { startFileQueue } from '../../recorded/start-file-queue.ts';
