import { type Grid, reduce } from "./reduce.ts";

const side = 16;

/**
 * How a picture differs from an evenly lit surface. `relief`: the deviation of its brightness from a plane, such as the light of a
 * lamp on a paper makes. `chroma`: the deviation of its colours from grey, once the colour of the light is taken out. 0 to 255.
 */
export function measureRelief(
  colours: readonly Grid[],
  grey: Grid,
): { relief: number; chroma: number } {
  const toSmall = ({ values, columns, rows }: Grid) =>
    reduce({ data: values, columns, rows }, side, side).values;
  const light = toSmall(grey);
  const planes = colours.map(toSmall);
  const mean = meanOf(light);
  return {
    relief: deviationFromPlane(light, mean),
    chroma: deviationFromGrey(planes, light, mean),
  };
}

const meanOf = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Distances from the middle, so that the slopes of the plane are independent of its height. */
const offsets = (at: number): [number, number] => [
  (at % side) - (side - 1) / 2,
  Math.floor(at / side) - (side - 1) / 2,
];

function deviationFromPlane(values: Float32Array, mean: number): number {
  let squares = 0;
  let slopeX = 0;
  let slopeY = 0;
  for (const [at, value] of values.entries()) {
    const [x, y] = offsets(at);
    squares += x * x;
    slopeX += x * value;
    slopeY += y * value;
  }
  slopeX /= squares;
  slopeY /= squares;
  const sum = values.reduce((total, value, at) => {
    const [x, y] = offsets(at);
    return total + (value - mean - slopeX * x - slopeY * y) ** 2;
  }, 0);
  return Math.sqrt(sum / values.length);
}

function deviationFromGrey(planes: Float32Array[], light: Float32Array, mean: number): number {
  const casts = planes.map((plane) => mean / Math.max(1, meanOf(plane)));
  const sum = light.reduce(
    (total, value, at) =>
      total +
      Math.max(...planes.map((plane, index) => Math.abs(plane[at]! * casts[index]! - value))),
    0,
  );
  return sum / light.length;
}
