/** Checks the facts of a summary that comes from outside. Unknown fields are kept: later versions may add some. */
import { MEASURES } from '../core/measures/all.ts';
import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const amount = v.pipe(number, v.minValue(0));
const count = v.pipe(amount, v.integer());
const share = v.pipe(amount, v.maxValue(1));
const measure = v.picklist(MEASURES.map((m) => m.id));
const unit = v.picklist(MEASURES.map((m) => m.unit));
const side = v.picklist(['left', 'right', 'both']);

const fact = v.variant('kind', [
  v.looseObject({
    kind: v.literal('blocked'),
    reason: v.picklist([
      'not-visible-from-this-view',
      'body-part-hidden',
      'too-few-strides',
      'frame-rate-too-low',
      'camera-turned',
      'not-running',
      'no-person',
      'too-dark',
      'unsteady-camera',
      'needs-baseline',
    ]),
  }),
  v.looseObject({
    kind: v.literal('validity'),
    view: v.picklist(['front', 'rear', 'left', 'right', 'oblique', 'unknown']),
    runningS: amount,
    validShare: share,
  }),
  v.looseObject({ kind: v.literal('strength'), measure }),
  v.looseObject({
    kind: v.literal('focus'),
    measure,
    side,
    value: number,
    unit,
    band: v.picklist(['watch', 'fault']),
  }),
  v.looseObject({
    kind: v.literal('drift'),
    measure,
    side,
    fromS: number,
    change: number,
    unit,
    smallest: amount,
  }),
  v.looseObject({ kind: v.literal('nothing') }),
  v.looseObject({
    kind: v.literal('programme'),
    run: v.picklist(['baseline', 'coached', 'retest']),
    session: count,
    of: count,
    focus: v.nullable(measure),
  }),
  v.looseObject({
    kind: v.literal('retention'),
    measure,
    side,
    kept: v.boolean(),
    goodShare: share,
    strides: count,
  }),
  v.looseObject({
    kind: v.literal('cue'),
    measure,
    said: v.pipe(v.string(), v.maxLength(2000)),
    count,
    worked: count,
    held: count,
    dropped: v.boolean(),
  }),
  v.looseObject({ kind: v.literal('against-running') }),
  v.looseObject({ kind: v.literal('no-stand') }),
]);

/** Facts that this version does not know are none: the sentences beside them say the same. */
export const summaryFacts = v.fallback(v.optional(v.array(fact)), undefined);
