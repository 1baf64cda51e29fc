import { describe, expect, it } from 'vitest';
import { BACKDROP_LENGTH } from '../../src/core/pose/pose-frame.ts';
import { createStillImage, type Stillness } from '../../src/live/still-image.ts';

const room = (value: number) => new Uint8Array(BACKDROP_LENGTH).fill(value);
const BODY = new Float32Array(99);

/** Two looks a second at one image. @param found - whether the engine finds the runner in a look */
function stillOf(looks: number, found: (look: number) => boolean, backdrop = room(90)): Stillness | null {
  const still = createStillImage();
  let told: Stillness | null = null;
  for (let look = 0; look < looks; look++)
    told = still.take({ timeS: look / 2, image: found(look) ? BODY : null, backdrop: backdrop.slice() });
  return told;
}

describe('one and the same image', () => {
  it('shows somebody where the engine finds them in it now and then: it reads every other frame mirrored', () => {
    expect(stillOf(13, () => true)).toEqual({ forS: 6, someone: true });
    expect(stillOf(13, (look) => look % 2 === 0)).toEqual({ forS: 6, someone: true });
    expect(stillOf(13, (look) => look < 2)).toEqual({ forS: 6, someone: true });
  });

  it('may show an empty room', () => {
    expect(stillOf(13, () => false)).toEqual({ forS: 6, someone: false });
  });

  it('is none where it is black', () => {
    expect(stillOf(13, () => true, room(2))?.forS).toBe(0);
  });

  it('begins anew with another image: who was seen before is not in it', () => {
    const still = createStillImage();
    still.take({ timeS: 0, image: BODY, backdrop: room(90) });
    still.take({ timeS: 1, image: BODY, backdrop: room(90) });
    still.take({ timeS: 2, image: null, backdrop: room(91) });
    expect(still.take({ timeS: 9, image: null, backdrop: room(91) })).toEqual({ forS: 7, someone: false });
    // Frames between the looks count too.
    still.take({ timeS: 9.1, image: BODY });
    expect(still.take({ timeS: 9.5, image: null, backdrop: room(91) })).toEqual({
      forS: 7.5,
      someone: true,
    });
  });
});
