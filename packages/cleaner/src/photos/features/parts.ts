/** A part of a picture, in parts of its width and height. */
export type Part = { left: number; top: number; width: number; height: number };

export const whole: Part = { left: 0, top: 0, width: 1, height: 1 };

/** Where a photo lies in another of which a share was cut off: all around, at a corner, or at one side. */
export const cuts: readonly Part[] = [
  ...[0.05, 0.1].flatMap((lost) => {
    const size = { width: 1 - lost, height: 1 - lost };
    const corners = [0, lost].flatMap((left) => [0, lost].map((top) => ({ left, top, ...size })));
    return [{ left: lost / 2, top: lost / 2, ...size }, ...corners];
  }),
  ...[0, 0.1].flatMap((start) => [
    { ...whole, left: start, width: 0.9 },
    { ...whole, top: start, height: 0.9 },
  ]),
];
