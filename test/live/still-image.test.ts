import { describe, expect, it } from 'vitest';
import { BACKDROP_LENGTH } from '../../src/core/pose/pose-frame.ts';
import { createStillImage } from '../../src/live/still-image.ts';

const room = (value: number) => new Uint8Array(BACKDROP_LENGTH).fill(value);
const BODY = new Float32Array(99);

/** Two looks a second at one image. @param found - whether the engine finds the runner in a look */
function stillOf(looks: number, found: (look: number) => boolean, backdrop = room(90)): number {
  const still = createStillImage();
  let forS = 0;
  for (let look = 0; look < looks; look++)
    forS = still.take({ timeS: look / 2, image: found(look) ? BODY : null, backdrop: backdrop.slice() });
  return forS;
}

describe('one and the same image', () => {
  it('is noticed where the engine finds the runner in it now and then: it reads every other frame mirrored', () => {
    expect(stillOf(13, () => true)).toBe(6);
    expect(stillOf(13, (look) => look % 2 === 0)).toBe(6);
    expect(stillOf(13, (look) => look < 2)).toBe(6);
  });

  it('says nothing where nobody was seen in it, and where it is black', () => {
    expect(stillOf(13, () => false)).toBe(0);
    expect(stillOf(13, () => true, room(2))).toBe(0);
  });

  it('begins anew with another image: who was seen before is not in it', () => {
    const still = createStillImage();
    still.take({ timeS: 0, image: BODY, backdrop: room(90) });
    still.take({ timeS: 1, image: BODY, backdrop: room(90) });
    still.take({ timeS: 2, image: null, backdrop: room(91) });
    expect(still.take({ timeS: 9, image: null, backdrop: room(91) })).toBe(0);
    // Frames between the looks count too.
    still.take({ timeS: 9.1, image: BODY });
    expect(still.take({ timeS: 9.5, image: null, backdrop: room(91) })).toBe(7.5);
  });
});
