/** Analysed pictures go to the page only while it is seen, and never so many that the camera runs out of buffers. */
import { expect, it } from 'vitest';
import { PictureLoan } from '../../src/engine/picture-loan.ts';

const picture = {} as VideoFrame;

it('lends nothing until it is wanted, and nothing after', () => {
  const loan = new PictureLoan();
  expect(loan.lend(picture)).toBeNull();
  loan.want(true);
  expect(loan.lend(picture)).toBe(picture);
  loan.want(false);
  expect(loan.lend(picture)).toBeNull();
});

it('waits for a page that is behind', () => {
  const loan = new PictureLoan();
  loan.want(true);
  const lent = Array.from({ length: 10 }, () => loan.lend(picture)).filter((one) => one !== null);
  expect(lent).toHaveLength(2);
  loan.returned();
  expect(loan.lend(picture)).toBe(picture);
  expect(loan.lend(picture)).toBeNull();
});
