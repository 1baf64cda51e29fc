import { TFJS_FILES } from '../../tfjs-runtime.ts';
import type { EngineDefinition } from '../../pose-engine.ts';
import { CHECK_LANDMARKS } from '../../../core/pose/landmarks.ts';
import { MoveNetEngine } from './movenet-engine.ts';
import weights from './weights.json' with { type: 'json' };

const [graph, numbers] = weights.files;

/** MoveNet Lightning: finds the runner, checks the lock, and is the steadier engine on head and arms from close by. */
export const moveNetLightning: EngineDefinition<'movenet-lightning', 'check'> = {
  name: 'movenet-lightning',
  role: 'check',
  landmarks: CHECK_LANDMARKS,
  needs: [graph.id, numbers.id, ...TFJS_FILES],
  load: () => MoveNetEngine.create('movenet-lightning', graph.emit, numbers.emit),
};
