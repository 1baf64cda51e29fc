/** Temporary: holds the place of the cue card so that the extension builds. */
console.warn('the cue card is not built yet');
