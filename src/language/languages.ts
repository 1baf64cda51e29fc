/** Every language there is, under its tag: one folder and one line here. */
export * as en from './en/index.ts';
export * as de from './de/index.ts';
