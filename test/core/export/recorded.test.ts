/** Exports of recorded skeletons, with their gaps and hidden parts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { trcOf } from '../../../src/core/export/trc.ts';
import { reviewRecording } from '../../../src/core/review/review-recording.ts';
import { unpackFrames } from '../../golden/frames-file.ts';

vi.setConfig({ testTimeout: 240_000 });

const FRAMES = path.resolve(import.meta.dirname, '../../golden/frames');
const OPTIONS = { view: null, mirrored: false, pauses: [] };
/** From the front, from both sides and from behind, a second person, a variable rate. */
const CLIPS = [
  'own05_bothcross4_frontfull_mirrored',
  'own10_lean15_sideleft_60fps',
  'own02_good_sideright_60fps',
  'own11_dropright10_rear',
  'abn02_secondperson_frontfull',
  'variable-frame-rate',
];

describe.each(CLIPS)('%s', (name) => {
  const { frames } = unpackFrames(readFileSync(path.join(FRAMES, `${name}.bin`)));

  it('has angles that go on from frame to frame: none changes its sign by 60 degrees and more', () => {
    const { frames: shown, series } = reviewRecording(frames, OPTIONS);
    for (const { key } of series.filter(({ unit }) => unit === 'deg')) {
      const values = shown.values[key];
      const jumps = values.findIndex(
        (v, i) => i > 0 && v * values[i - 1] < 0 && Math.abs(v - values[i - 1]) > 60,
      );
      expect(jumps, key).toBe(-1);
    }
  });

  it('has marker rows that are whole for a reader that drops an empty last field, also of a trimmed start', () => {
    const trimmed = frames.slice(Math.floor(frames.length / 3));
    const trc = trcOf(trimmed, { ...OPTIONS, fileName: 'Käthe Läufer 2.trc' });
    const lines = trc!.split('\n').slice(0, -1);
    const fields = (line: string) => (line.endsWith('\t') ? line.slice(0, -1) : line).split('\t').length;
    const count = Number(lines[2].split('\t')[3]);
    expect(new Set(lines.slice(6).map(fields))).toEqual(new Set([2 + 3 * count]));
    expect(lines.slice(6)).toHaveLength(Number(lines[2].split('\t')[2]));
    expect(lines[6].split('\t').slice(0, 2)).toEqual(['1', '0.00000']);
  });
});
