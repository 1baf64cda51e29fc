import { defineBlazePose } from '../../blazepose/define-blazepose.ts';
import inputMeans from './eight-bit.json' with { type: 'json' };
import weights from './weights.json' with { type: 'json' };

/** BlazePose full: the engine that follows the runner unless another is chosen. */
export const blazePoseFull = defineBlazePose('blazepose-full', weights.files[0], inputMeans);
