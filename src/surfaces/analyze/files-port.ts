/** The door from this page to the analysis; a preview of the page puts something else behind it. */
export { startFileQueue } from '../../recorded/start-file-queue.ts';
