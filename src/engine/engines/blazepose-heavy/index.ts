import { defineBlazePose } from '../../blazepose/define-blazepose.ts';
import weights from './weights.json' with { type: 'json' };

/** BlazePose heavy: four times the weights. Packed with `MIDLINE_HEAVY=1` only. */
export const blazePoseHeavy = defineBlazePose('blazepose-heavy', weights.files[0]);
