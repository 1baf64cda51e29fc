import { defineBlazePose } from '../../blazepose/define-blazepose.ts';
import weights from './weights.json' with { type: 'json' };

/** BlazePose lite: less than half the weights, for machines on which full is too slow. Packed with `MIDLINE_LITE=1` only. */
export const blazePoseLite = defineBlazePose('blazepose-lite', weights.files[0]);
