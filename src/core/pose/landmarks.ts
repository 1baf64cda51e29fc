/**
 * The 33 landmarks a skeleton carries, in the order of stored recordings. "left" and "right" are the runner's own sides.
 * The check engine's 17 are a subset; `CHECK_TO_BODY` says where each of them goes.
 */
export const LANDMARKS = [
  'nose',
  'leftEyeInner',
  'leftEye',
  'leftEyeOuter',
  'rightEyeInner',
  'rightEye',
  'rightEyeOuter',
  'leftEar',
  'rightEar',
  'mouthLeft',
  'mouthRight',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftPinky',
  'rightPinky',
  'leftIndex',
  'rightIndex',
  'leftThumb',
  'rightThumb',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftFootIndex',
  'rightFootIndex',
] as const;

export type Landmark = (typeof LANDMARKS)[number];

export const LANDMARK_COUNT = LANDMARKS.length;

/** Index of a landmark in `LANDMARKS`. */
export const LM = Object.fromEntries(LANDMARKS.map((name, index) => [name, index])) as Record<
  Landmark,
  number
>;

/** The 17 landmarks that the check engine gives, in the order of stored recordings, which is COCO's. */
export const CHECK_LANDMARKS = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const satisfies readonly Landmark[];

/** Landmark index of each of the check engine's points. */
export const CHECK_TO_BODY: readonly number[] = CHECK_LANDMARKS.map((name) => LM[name]);

/** The other side's landmark; a landmark of the body's middle is its own counterpart. */
export const COUNTERPART: readonly number[] = LANDMARKS.map((name) => {
  const other = name.startsWith('left')
    ? `right${name.slice(4)}`
    : name.startsWith('right')
      ? `left${name.slice(5)}`
      : name === 'mouthLeft'
        ? 'mouthRight'
        : name === 'mouthRight'
          ? 'mouthLeft'
          : name;
  return LM[other as Landmark];
});

/** Bones drawn on the image. */
export const BONES: readonly (readonly [Landmark, Landmark])[] = [
  ['leftEar', 'leftEye'],
  ['leftEye', 'nose'],
  ['nose', 'rightEye'],
  ['rightEye', 'rightEar'],
  ['leftShoulder', 'rightShoulder'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftShoulder', 'leftHip'],
  ['rightShoulder', 'rightHip'],
  ['leftHip', 'rightHip'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
  ['leftAnkle', 'leftHeel'],
  ['leftHeel', 'leftFootIndex'],
  ['leftAnkle', 'leftFootIndex'],
  ['rightAnkle', 'rightHeel'],
  ['rightHeel', 'rightFootIndex'],
  ['rightAnkle', 'rightFootIndex'],
];
