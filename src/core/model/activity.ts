/** What somebody in front of the camera does. */

/** What the runner does, as far as the camera can tell. */
export type Activity = 'nobody' | 'standing' | 'walking' | 'running' | 'unclear';
