/** The words of measuring: units, sides and reasons are those of the session file and do not change. */

export type View = 'front' | 'rear' | 'left' | 'right' | 'oblique' | 'unknown';

export type Side = 'left' | 'right' | 'both';

export type Unit =
  'steps/min' | '%' | 'deg' | '% shoulder width' | '% trunk length' | '% leg length' | '% strides' | 'ms';

export type Confidence = 'good' | 'fair' | 'poor';

/** ok, watch or fault; null where there is no honest band. */
export type Band = 'ok' | 'watch' | 'fault';

/** Why a measure has no value. */
export type Reason =
  | 'not-visible-from-this-view'
  | 'body-part-hidden'
  | 'too-few-strides'
  | 'frame-rate-too-low'
  | 'camera-turned'
  | 'not-running'
  | 'no-person'
  | 'too-dark'
  | 'unsteady-camera'
  | 'needs-baseline';
