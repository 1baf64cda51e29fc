import type { EngineRole } from '../core/pose/engine-role.ts';
import type { Landmark } from '../core/pose/landmarks.ts';
import type { Picture } from './cropper.ts';
import type { Roi } from './roi.ts';

/** Below this the crop is taken to be empty. MediaPipe's threshold on the pose flag. */
export const PRESENCE_THRESHOLD = 0.5;

/** What an engine is, known before it is loaded. */
export interface EngineMeta {
  /** As it is chosen, shown and stored in session files; the name of its folder. */
  readonly name: string;
  readonly role: EngineRole;
  /** Which of our landmarks each of its points is, in its own order. */
  readonly landmarks: readonly Landmark[];
  /** Ids of the catalogue entries it needs: its weights, and the runtime they run on. */
  readonly needs: readonly string[];
}

/** Where an engine sees a body's points. */
export interface Points {
  readonly count: number;
  /** count × (x px, y px, score 0..1), pixels of the picture, x to the right, y down. */
  readonly values: Float32Array;
}

/** What an engine of every frame says of one crop. */
export interface Skeleton extends Points {
  /** count × (x, y, z) metres around the hip centre: x to the picture's right, y down, z away. Null where it gives no depth. */
  readonly world: Float32Array | null;
  /** How sure it is of a person in the crop, 0..1. */
  readonly presence: number;
  /** Mean luma of the crop, 0..255; null where the crop lies outside the picture. */
  readonly luma: number | null;
  /** Where to look on the next frame. */
  readonly next: Roi;
}

/** A loaded engine. It knows one runner at most, and no clock. */
export interface PoseEngine<Seen extends Points = Points> {
  /** Its name, and in brackets what is special about how it looks. */
  readonly label: string;
  /** What it runs on, as this machine's measurement chose, e.g. `litert wasm, 2 threads`. */
  readonly runtime: string;
  readonly landmarks: readonly Landmark[];
  /**
   * Looks at one square of a picture; the caller keeps and closes the picture.
   * @returns null where the engine has nothing to say
   */
  look(picture: Picture, crop: Roi): Promise<Seen | null>;
  /** How many tensors it holds, for finding leaks; left out where its runtime counts none. */
  tensors?(): number;
  /** Forgets the runner. */
  reset(): void;
  dispose(): void;
}

/** How engines are to be loaded. */
export interface LoadOptions {
  /** An engine of every frame is shown every other frame mirrored, which takes off its own left-right bias at no cost. */
  readonly mirrors: boolean;
  /** Off forces runtimes without threads. */
  readonly threads: boolean;
}

/** An engine as the registry lists it. */
export interface EngineDefinition<
  Name extends string = string,
  Role extends EngineRole = EngineRole,
> extends EngineMeta {
  readonly name: Name;
  readonly role: Role;
  /** @throws in plain words when its weights are not in the package, or nothing here can run them */
  load(options: LoadOptions): Promise<PoseEngine<Role extends 'every-frame' ? Skeleton : Points>>;
}
