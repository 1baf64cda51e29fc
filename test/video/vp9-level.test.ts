import { BlobSource, Input, MP4 } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../src/video/container.ts';
import { withVp9Level } from '../../src/video/vp9-level.ts';
import { blobOf, tiny } from './containers.ts';

/** The file as Chromium's recorder writes it: level 0. */
function unknownLevel(): Uint8Array<ArrayBuffer> {
  const bytes = tiny('recorder-vp9.mp4');
  const at = Buffer.from(bytes).indexOf('vpcC');
  // Type, version and flags, profile.
  bytes[at + 4 + 4 + 1] = 0;
  return bytes;
}

async function codecOf(file: Blob): Promise<string | null> {
  using input = new Input({ source: new BlobSource(file), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  return track && (await track.getCodecParameterString());
}

describe('VP9 in an MP4', () => {
  it('gets a level where the recorder wrote none, which decoders refuse; nothing else changes', async () => {
    const bytes = unknownLevel();
    const file = blobOf(bytes);
    expect(await codecOf(file)).toMatch(/^vp09\.00\.00\./);
    const mended = await withVp9Level(file);
    expect(await codecOf(mended)).toMatch(/^vp09\.00\.51\./);
    const after = new Uint8Array(await mended.arrayBuffer());
    expect(after.length).toBe(bytes.length);
    expect(after.filter((byte, i) => byte !== bytes[i])).toHaveLength(1);
    expect(await codecOf((await containerOf(file)).file)).toMatch(/^vp09\.00\.51\./);
  });

  it.each(['recorder-vp9.mp4', 'tiny.mp4', 'recorder.mp4', 'tiny.webm'])(
    'leaves a file alone that says its level or has none to say: %s',
    async (name) => {
      const file = blobOf(tiny(name));
      expect(await withVp9Level(file)).toBe(file);
    },
  );

  it('leaves a file alone that ends within its tables', async () => {
    const whole = unknownLevel();
    const at = Buffer.from(whole).indexOf('vpcC');
    for (const end of [4, 40, at - 20, at, at + 5]) {
      const file = blobOf(whole.slice(0, end));
      // oxlint-disable-next-line no-await-in-loop
      expect(await withVp9Level(file)).toBe(file);
    }
  });
});
