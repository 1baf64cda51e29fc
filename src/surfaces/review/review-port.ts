/** The door from this page to the measuring; a preview of the page puts something else behind it. */
export { loadReview } from '../../review/load-review.ts';
