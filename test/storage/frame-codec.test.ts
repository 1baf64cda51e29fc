import { describe, expect, it } from 'vitest';
import { emptyFrame, type PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { decodeFrames, encodeFrames, isFrameChunk } from '../../src/storage/frame-codec.ts';
import { frameAt, frames } from './fixtures.ts';

function roundTrip(given: readonly PoseFrame[]): PoseFrame[] {
  return decodeFrames(structuredClone(encodeFrames(given)));
}

function furthest(a: Float32Array | null, b: Float32Array | null, which: (i: number) => boolean): number {
  if (!a || !b) throw new Error('a skeleton is missing');
  let worst = 0;
  for (let i = 0; i < a.length; i++) if (which(i)) worst = Math.max(worst, Math.abs(a[i] - b[i]));
  return worst;
}

const isCoordinate = (i: number): boolean => i % 3 !== 2;
const isShare = (i: number): boolean => i % 3 === 2;

describe('frame codec', () => {
  it('keeps how many frames were left out on purpose, and nothing of them where there were none', () => {
    const given = frames(1).map((frame, i) => (i % 3 === 1 ? { ...frame, leftOut: 2 } : frame));
    const got = roundTrip(given);
    expect(got.map((frame) => frame.leftOut)).toEqual(given.map((frame) => frame.leftOut));
    expect(encodeFrames(frames(1))).not.toHaveProperty('leftOut');
    expect(isFrameChunk({ ...encodeFrames(given), leftOut: new Uint8Array(1) })).toBe(false);
  });

  it('gives back every frame within the stated quantisation', () => {
    const given = frames(2);
    const got = roundTrip(given);
    expect(got).toHaveLength(given.length);
    got.forEach((frame, i) => {
      expect(frame.timeS).toBe(given[i].timeS);
      expect([frame.clock, frame.width, frame.height]).toEqual(['capture', 640, 480]);
      expect(furthest(frame.image, given[i].image, isCoordinate)).toBeLessThanOrEqual(0.5 / 16);
      expect(furthest(frame.image, given[i].image, isShare)).toBeLessThanOrEqual(0.5 / 255 + 1e-6);
      expect(furthest(frame.world, given[i].world, () => true)).toBeLessThanOrEqual(0.5e-4 + 1e-6);
      expect(frame.presence).toBeCloseTo(0.75, 2);
      expect(frame.luma).toBe(given[i].luma);
      expect(frame.check === null).toBe(given[i].check === null);
      if (frame.check)
        expect(furthest(frame.check, given[i].check, isCoordinate)).toBeLessThanOrEqual(0.5 / 16);
    });
  });

  it('keeps looks at the room, on the frames that have one', () => {
    const room = (value: number) => new Uint8Array(32 * 24).map((_, i) => (value + i) % 256);
    const given: PoseFrame[] = [
      { ...frameAt(0), backdrop: room(3) },
      frameAt(1),
      { ...emptyFrame(2, 'media', 640, 480), backdrop: room(200) },
    ];
    const got = roundTrip(given);
    expect(got.map((f) => f.backdrop)).toEqual([room(3), undefined, room(200)]);
    expect('backdrop' in got[1]).toBe(false);
  });

  it('keeps the turns of the waist to a hundredth of a degree, on the frames that have them', () => {
    const given: PoseFrame[] = [
      frameAt(0),
      { ...frameAt(1), waistTurns: Float32Array.of(-7.123, 0, 4.567) },
      { ...frameAt(2), waistTurns: Float32Array.of(1, 2, 3) },
    ];
    const got = roundTrip(given).map((f) => f.waistTurns && Array.from(f.waistTurns, (v) => v.toFixed(2)));
    expect(got).toEqual([undefined, ['-7.12', '0.00', '4.57'], ['1.00', '2.00', '3.00']]);
    const { waistTurns: _, ...old } = encodeFrames(frames(2));
    expect(decodeFrames(old)).toEqual(decodeFrames(encodeFrames(frames(2))));
  });

  it('keeps the shifts of the chest to a ten-thousandth of the shoulder width, on the frames that have them', () => {
    const given: PoseFrame[] = [
      frameAt(0),
      { ...frameAt(1), chestShifts: Float32Array.of(-0.07123, 0.04567) },
    ];
    const got = roundTrip(given).map((f) => f.chestShifts && Array.from(f.chestShifts, (v) => v.toFixed(4)));
    expect(got).toEqual([undefined, ['-0.0712', '0.0457']]);
    const { chestShifts: _, ...old } = encodeFrames(frames(2));
    expect(isFrameChunk(old)).toBe(true);
    expect(decodeFrames(old)).toEqual(decodeFrames(encodeFrames(frames(2))));
  });

  it('reads chunks that were written before the room was looked at', () => {
    const { backdrops: _, ...old } = encodeFrames(frames(2));
    expect(decodeFrames(old)).toEqual(decodeFrames(encodeFrames(frames(2))));
  });

  it('keeps what is null null, frame by frame', () => {
    const given: PoseFrame[] = [
      emptyFrame(0, 'grab', 640, 480),
      { ...frameAt(1), world: null, check: null, luma: null },
      emptyFrame(2, 'media', 1280, 720),
      { ...frameAt(3), luma: 0 },
    ];
    const got = roundTrip(given);
    expect(got.map((f) => [f.image !== null, f.world !== null, f.check !== null, f.luma])).toEqual([
      [false, false, false, null],
      [true, false, false, null],
      [false, false, false, null],
      [true, true, true, 0],
    ]);
    expect(got.map((f) => [f.clock, f.width])).toEqual([
      ['grab', 640],
      ['capture', 640],
      ['media', 1280],
      ['capture', 640],
    ]);
  });

  it('holds metres at the edge of the range instead of wrapping round', () => {
    const world = new Float32Array(99).fill(9);
    world[0] = -9;
    const [frame] = roundTrip([{ ...frameAt(0), world }]);
    expect(frame.world?.[0]).toBeCloseTo(-3.2767, 4);
    expect(frame.world?.[1]).toBeCloseTo(3.2767, 4);
  });

  it('keeps points of a large picture, and far outside of it, at a coarser step', () => {
    const given = frameAt(5, 30, 3840, 2160);
    const [frame] = roundTrip([given]);
    expect(furthest(frame.image, given.image, isCoordinate)).toBeLessThanOrEqual(0.5 / 4);
    const image = new Float32Array(99).fill(500_000);
    expect(roundTrip([{ ...given, image }])[0].image?.[0]).toBeCloseTo(500_000, -2);
  });

  it('does not hand on what is no number', () => {
    const image = new Float32Array(99).fill(Number.NaN);
    const [frame] = roundTrip([{ ...frameAt(0), image }]);
    expect([...(frame.image ?? [])].every(Number.isFinite)).toBe(true);
  });

  it('takes less than 400 bytes a frame when MoveNet checks once a second', () => {
    const given = frames(5).map((f, i) => (i % 30 === 0 ? f : { ...f, check: null }));
    const chunk = encodeFrames(given);
    const bytes = Object.values(chunk).reduce(
      (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
      0,
    );
    expect(bytes / given.length).toBeLessThan(400);
  });

  it('packs nothing into nothing', () => {
    expect(roundTrip([])).toEqual([]);
  });
});
