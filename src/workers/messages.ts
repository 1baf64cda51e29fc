/** What a worker that was called says, until it has answered. */
export type FromCalled<Reply, Note = never> =
  /** Share done, 0..1. */
  | { readonly kind: 'progress'; readonly share: number }
  /** It may be silent for so long from now on, milliseconds, because what it has to do is long. */
  | { readonly kind: 'patience'; readonly patienceMs: number }
  /** Something that only the page can do for it. */
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** What went wrong in it, in words for a report. */
  | { readonly kind: 'broke'; readonly detail: string };
