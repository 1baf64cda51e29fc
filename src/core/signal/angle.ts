/** Degrees in a radian: radians × DEG = degrees, degrees / DEG = radians. */
export const DEG = 180 / Math.PI;
