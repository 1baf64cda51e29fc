/** The shape of what BlazePose's landmark models take and give. It is the same in every size. */

/** Width and height of the crop they take, pixels. */
export const MODEL_SIZE = 256;
/** Points they return: 33 of the body, two that place the next crop, four unused. */
export const MODEL_POINTS = 39;
/** Values a point: x, y, z in crop pixels, visibility and presence as logits. */
export const POINT_VALUES = 5;
/** Values a point in metres: x, y, z. */
export const WORLD_VALUES = 3;
/** Cells a side of their heat maps. */
export const HEATMAP_SIZE = 64;
