/** A browser with the built extension and, where wanted, a clip as its webcam. */
import type { Browser, Page } from 'puppeteer-core';
import { openCoach, waitUntilLive } from '../../../scripts/lib/coach.mjs';
import { fakeCameraFile } from '../../../scripts/lib/fake-camera.mjs';
import { findBrowser } from '../../../scripts/lib/find-browser.mjs';
import { launch } from '../../../scripts/lib/launch.mjs';
import { SAMPLE } from '../../../scripts/lib/repo.mjs';

export interface Extension {
  readonly browser: Browser;
  readonly extensionId: string;
  close(): Promise<void>;
}

export interface ExtensionOptions {
  /** A clip for the webcam; the embedded sample where it is left out, none where null. */
  readonly camera?: string | null;
  /** Answer the permission prompt with yes. */
  readonly grantCamera?: boolean;
  readonly userDataDir?: string;
  /** Folder of the built extension; the build where it is left out. */
  readonly extension?: string;
  readonly args?: readonly string[];
}

export async function startExtension(options: ExtensionOptions = {}): Promise<Extension> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser here: npm test installs one');
  const clip = options.camera === undefined ? SAMPLE : options.camera;
  const camera = clip === null ? null : (await fakeCameraFile(clip, executablePath)).file;
  // The tests read English, whatever the developer's machine speaks.
  const args = ['--accept-lang=en', ...(options.args ?? [])];
  const { browser, extensionId } = await launch({ ...options, executablePath, camera, args });
  return { browser, extensionId, close: () => browser.close() };
}

/** The coach, begun by itself with short times, analysing. */
export async function liveCoach(
  extension: Extension,
  parameters: Record<string, string> = {},
): Promise<Page> {
  const page = await openCoach(extension.browser, extension.extensionId, {
    autostart: '1',
    times: 'demo',
    ...parameters,
  });
  await waitUntilLive(page);
  return page;
}
