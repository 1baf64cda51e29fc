/**
 * What an engine is there for. One of `every-frame` follows the runner and gives the skeleton. One of `check` finds the
 * runner and looks again now and then: it says whether it is still the same runner, and places some joints better.
 */
export type EngineRole = 'every-frame' | 'check';
