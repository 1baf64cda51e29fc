import type { EngineRole } from '../../core/pose/engine-role.ts';
import type { EngineDefinition } from '../pose-engine.ts';
import { blazePoseFull } from './blazepose-full/index.ts';
import { blazePoseHeavy } from './blazepose-heavy/index.ts';
import { blazePoseLite } from './blazepose-lite/index.ts';
import { moveNetLightning } from './movenet-lightning/index.ts';

/** Every engine there is, a line each. */
export const ENGINES = [blazePoseFull, blazePoseHeavy, blazePoseLite, moveNetLightning] as const;

type Listed = (typeof ENGINES)[number];

/** Names of the engines that have a role. */
export type EngineName<Role extends EngineRole> = Extract<Listed, { readonly role: Role }>['name'];

/**
 * The engine of that name and role.
 * @throws in plain words, with the names there are, for any other name
 */
export function engineNamed<Role extends EngineRole>(
  role: Role,
  name: string,
): EngineDefinition<string, Role> {
  const all = ENGINES.filter((engine) => engine.role === role) as unknown as EngineDefinition<string, Role>[];
  const found = all.find((engine) => engine.name === name);
  if (found) return found;
  const names = all.map((engine) => engine.name).join(', ');
  throw new Error(`There is no ${role} engine "${name}". There is: ${names}.`);
}
