/**
 * The runner's crop: a square of the picture, turned so that the hip→shoulder axis stands upright in it.
 * Crop pixel (u, v) of a crop `size` pixels wide shows the picture at `centre + R(angle) · ((u, v) / size − ½) · side`.
 */
export interface Roi {
  /** Centre in picture pixels. */
  readonly cx: number;
  readonly cy: number;
  /** Length of a side in picture pixels. */
  readonly side: number;
  /** Clockwise on the screen (x right, y down), radians. */
  readonly angle: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** MediaPipe's RectTransformationCalculator in the pose graphs: the crop is a quarter larger than the body's circle. */
export const ROI_SCALE = 1.25;

/**
 * MediaPipe's AlignmentPointsRectsCalculator: the first point is the centre, the second lies on the rim of the circle
 * around the body, straight above the centre when the runner stands upright.
 */
export function roiFromAlignment(centre: Point, rim: Point): Roi {
  const dx = rim.x - centre.x;
  const dy = rim.y - centre.y;
  return {
    cx: centre.x,
    cy: centre.y,
    side: 2 * Math.hypot(dx, dy) * ROI_SCALE,
    angle: normalise(Math.PI / 2 - Math.atan2(-dy, dx)),
  };
}

/** Crop coordinates in 0..1 → picture pixels. */
export function cropToPicture(roi: Roi, u: number, v: number): Point {
  const cos = Math.cos(roi.angle);
  const sin = Math.sin(roi.angle);
  const x = (u - 0.5) * roi.side;
  const y = (v - 0.5) * roi.side;
  return { x: roi.cx + cos * x - sin * y, y: roi.cy + sin * x + cos * y };
}

/**
 * Picture pixels → crop coordinates in 0..1; the inverse of `cropToPicture`.
 * @internal for tests, which go there and back
 */
export function pictureToCrop(roi: Roi, x: number, y: number): Point {
  const cos = Math.cos(roi.angle);
  const sin = Math.sin(roi.angle);
  const dx = (x - roi.cx) / roi.side;
  const dy = (y - roi.cy) / roi.side;
  return { x: 0.5 + cos * dx + sin * dy, y: 0.5 - sin * dx + cos * dy };
}

/** Canvas matrix `[a, b, c, d, e, f]` that draws the picture so that the crop fills a canvas `size` pixels wide. */
export function cropTransform(roi: Roi, size: number): [number, number, number, number, number, number] {
  const k = size / roi.side;
  const cos = k * Math.cos(roi.angle);
  const sin = k * Math.sin(roi.angle);
  return [
    cos,
    -sin,
    sin,
    cos,
    size / 2 - cos * roi.cx - sin * roi.cy,
    size / 2 + sin * roi.cx - cos * roi.cy,
  ];
}

/** The smallest upright square that holds the whole picture, centred on it. */
export function wholePicture(width: number, height: number): Roi {
  return { cx: width / 2, cy: height / 2, side: Math.max(width, height), angle: 0 };
}

/** An angle in −π..π. */
export function normalise(angle: number): number {
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}
