import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../src/surfaces/shared/file-kind.ts';

const CLIPS = path.join(import.meta.dirname, '../clips');
const clip = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(CLIPS, name)));

function transportStream(packet: number, first: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(packet * 5);
  for (let at = first; at < bytes.length; at += packet) bytes[at] = 0x47;
  return bytes;
}

/** By content, whatever the name says. */
describe('what a dropped file is', () => {
  it.each([
    ['a session', 'session', '{"format":"running-form-session"}'],
    ['a session that an editor has saved', 'session', '\uFEFF\n {"format":"running-form-session"}'],
    ['a backup', 'backup', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['MP4', 'video', clip('own/own01_good_frontlaptop.mp4')],
    ['WebM', 'video', new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1])],
    ['AVI', 'video', 'RIFF\u0001\u0001\u0001\u0001AVI LIST'],
    ['a transport stream', 'video', transportStream(188, 0)],
    ["a camera's transport stream", 'video', transportStream(192, 4)],
    ['a FIT file', 'activity', '\u000e \u0001\u0002\u0001\u0001\u0001\u0001.FIT'],
    ['a TCX file', 'activity', '<?xml version="1.0"?>\n<TrainingCenterDatabase xmlns="x"><Activities>'],
    ['an archive with a FIT file', 'activity', zipSync({ '123_ACTIVITY.fit': new Uint8Array(9) })],
    ['an archive of something else', 'other', zipSync({ 'holiday.jpg': new Uint8Array(9) })],
    ['a table', 'table', 'time,x,y,z\n1,2,3,4\n'],
    ['a motion file', 'table', 'PathFileType\t4\t(X/Y/Z)\trun.trc\n'],
    ['a letter', 'other', 'Dear Anna, it rains.'],
    ['nothing', 'other', ''],
  ] as const)('%s is a %s under any name', async (_, kind, content) => {
    for (const name of ['thing', 'thing.bin', 'thing.csv']) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await fileKind(new File([content], name)), name).toBe(kind);
    }
  });

  it.each([
    ['a session under a name of a video', 'run.mp4', '{"format":"running-form-session"}', 'session'],
    ['a video under a name of a session', 'run.json', clip('own/own01_good_frontlaptop.mp4'), 'video'],
    ['a FIT file as Strava packs it', '77.fit.gz', new Uint8Array([0x1f, 0x8b, 8, 0]), 'activity'],
    ['an archive', 'export.zip', zipSync({ 'note.txt': new Uint8Array(9) }), 'activity'],
    ['a letter as programs pack it', 'letter.docx', zipSync({ 'a.xml': new Uint8Array(9) }), 'other'],
    // Whoever takes these says what is wrong with them.
    ['an empty video', 'run.mp4', '', 'video'],
    ['a letter that says it is a video', 'run.mov', 'Dear Anna', 'video'],
    ['a list in JSON', 'run.json', '[]', 'session'],
    ['a letter that says it is a backup', 'midline.backup', 'Dear Anna', 'backup'],
  ] as const)('%s goes where it is understood', async (_, name, content, kind) => {
    expect(await fileKind(new File([content], name))).toBe(kind);
  });

  it('is what its name says where it cannot be read', async () => {
    const gone = new File(['x'], 'run.mp4');
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(await fileKind(gone)).toBe('video');
  });
});
