/** What `--view` may say; the same as `TOLD_VIEWS` of the core, which a test holds to. */
export const VIEWS = ['front', 'rear', 'left', 'right'];
