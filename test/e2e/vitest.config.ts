import { defineConfig } from 'vitest/config';

/** Files without a run before the camera: nothing in them happens at a time of its own. */
const WITHOUT_CAMERA = [
  'accessibility',
  'analyze',
  'athletes',
  'coach-path',
  'compare',
  'damaged',
  'diary',
  'dropped',
  'handwork',
  'history',
  'layout',
  'letterhead',
  'live-layout',
  'manifest',
  'page-video',
  'page-video-taken',
  'pruned-models',
  'pseudo-language',
  'reminders',
  'video-kinds',
  'voice-note',
  'watch',
].map((name) => `${name}.e2e.ts`);

const shared = {
  root: import.meta.dirname,
  environment: 'node',
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // How long `expect.poll` asks.
  expect: { poll: { timeout: 60_000, interval: 100 } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        // Each waits as long as it works: two at a time, each with a browser of its own.
        test: {
          ...shared,
          name: 'pages and videos',
          include: WITHOUT_CAMERA,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One browser at a time: the camera waits for nobody.
        test: {
          ...shared,
          name: 'runs',
          include: ['*.e2e.ts'],
          exclude: WITHOUT_CAMERA,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
