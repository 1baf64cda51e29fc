/** The four places of the card. Pure. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** The corner a point belongs to. */
export function nearestCorner(x: number, y: number, width: number, height: number): Corner {
  return `${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`;
}

/** Where an arrow key takes the card; null for other keys. */
export function cornerAfterKey(corner: Corner, key: string): Corner | null {
  const [row, column] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  if (key === 'ArrowUp') return `top-${column}`;
  if (key === 'ArrowDown') return `bottom-${column}`;
  if (key === 'ArrowLeft') return `${row}-left`;
  return key === 'ArrowRight' ? `${row}-right` : null;
}
