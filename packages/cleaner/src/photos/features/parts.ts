/** A part of a picture, in parts of its width and height. */
export type Part = { left: number; top: number; width: number; height: number };

export const whole: Part = { left: 0, top: 0, width: 1, height: 1 };

const lost = 0.1;
const kept = 1 - lost;
const starts = [0, lost];
/** Where a photo lies in another of which a tenth was cut off: at a corner, all around, or at one side. */
export const cuts: readonly Part[] = [
  { left: lost / 2, top: lost / 2, width: kept, height: kept },
  ...starts.flatMap((left) => starts.map((top) => ({ left, top, width: kept, height: kept }))),
  ...starts.map((left) => ({ ...whole, left, width: kept })),
  ...starts.map((top) => ({ ...whole, top, height: kept })),
];
