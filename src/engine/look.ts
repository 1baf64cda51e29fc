import { pictureSize, type Picture } from './cropper.ts';

/** One picture with its size as it is meant to be seen, pixels. Made once a frame: everything that looks is handed it. */
export interface Look {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
}

export function lookAt(picture: Picture): Look {
  return { picture, ...pictureSize(picture) };
}
