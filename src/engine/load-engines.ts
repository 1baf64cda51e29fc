import { engineNamed } from './engines/all.ts';
import type { PoseEngine, Skeleton } from './pose-engine.ts';
import type { EngineNames, EngineOptions } from './protocol.ts';

export interface Engines {
  /** Follows the runner, on every frame. */
  readonly follower: PoseEngine<Skeleton>;
  /** Finds the runner, and looks again now and then. */
  readonly checker: PoseEngine;
  readonly names: EngineNames;
}

/**
 * Loads the two chosen engines from the package, each on what a short measurement finds fastest here.
 * @throws in plain words when an engine is unknown, not in the package, or runs on nothing here
 */
export async function loadEngines(options: EngineOptions): Promise<Engines> {
  const followerDefinition = engineNamed('every-frame', options.engine);
  const checkerDefinition = engineNamed('check', options.checkEngine);
  // One after the other: each measures what is fastest, and would measure the other one along.
  const follower = await followerDefinition.load(options);
  const checker = await checkerDefinition.load(options);
  return {
    follower,
    checker,
    names: {
      model: `${follower.label} + ${checker.label}`,
      runtime: `${follower.runtime} + ${checker.runtime}`,
    },
  };
}
