/** A foot stands for about this share of a stride in easy running (flight takes the rest). */
export const STANCE_SHARE = 0.35;
