import { defineConfig } from 'vitest/config';

/** Files that only look at pages: no camera, and no frame of a video that counts. */
const PAGES = [
  'accessibility',
  'damaged',
  'diary',
  'dropped',
  'history',
  'layout',
  'live-layout',
  'manifest',
  'pseudo-language',
  'reminders',
  'watch',
].map((name) => `${name}.e2e.ts`);

const shared = {
  root: import.meta.dirname,
  environment: 'node',
  testTimeout: 180_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        // They wait more than they work: two at a time, each with a browser of its own.
        test: {
          ...shared,
          name: 'pages',
          include: PAGES,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One browser at a time: every one of them analyses a camera or a video, and needs the whole machine for it.
        test: {
          ...shared,
          name: 'runs',
          include: ['*.e2e.ts'],
          exclude: PAGES,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
