import sharp from "sharp";

/** Photos are measured at 1,500 pixels: what is judged is reduced to 1,000. */
export const shotPixels = 1500;
/** The width of a photo of 12 million pixels, in which blurs are told. */
export const cameraPixels = 4000;
/** Pictures between two steps are hardly compressed, for speed. */
export const fast = { compressionLevel: 1 } as const;

/** Normally distributed noise, the sum of three equal distributions: 3 grey levels at 12 million pixels, and less when reduced. */
const noise = makeNoise(1 << 16);

function makeNoise(length: number): Float32Array {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from(
    { length },
    () => (random() + random() + random() - 1.5) * 6 * (shotPixels / cameraPixels),
  );
}

/** The photograph as a camera saves it: 1,500 pixels, the grain of a sensor, JPEG of quality 90. */
export const asShot = async (file: string): Promise<Buffer> =>
  withGrain(
    await sharp(file).resize(shotPixels, shotPixels, { fit: "inside" }).png(fast).toBuffer(),
    1,
  );

/** Adds grain that differs with the seed, as each shot has its own. */
export async function withGrain(picture: Uint8Array, seed: number): Promise<Buffer> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A clamped array rounds and limits by itself.
  const grainy = new Uint8ClampedArray(data.length);
  for (let at = 0, place = seed * 9973; at < data.length; at += 1) {
    // Another start in each row, so that no pattern repeats.
    if (at % 4099 === 0) place += seed * 31 + at * 7;
    grainy[at] = data[at]! + noise[(place + at) & 0xffff]!;
  }
  const { width, height, channels } = info;
  return sharp(grainy, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toBuffer();
}

type Move = { shift: number; zoom: number; light: number };

/** The further shots of a burst: how far the camera moved, in parts of the width, and how much brighter the shot is. */
const moves: Move[] = [
  { shift: 0.01, zoom: 1, light: 1 },
  { shift: 0.02, zoom: 1.01, light: 1 },
  { shift: 0.04, zoom: 1, light: 1 },
  { shift: 0.02, zoom: 1, light: 1.15 },
];
export const shotCount = moves.length;

/** A shot of the same scene, cut from the same field as the others: `0` is the first, `1` to `shotCount` have moved. */
export async function moveShot(file: string, shot: number): Promise<Buffer> {
  const { shift, zoom, light } = shot === 0 ? { shift: 0, zoom: 1, light: 1 } : moves[shot - 1]!;
  const { width, height } = await sharp(file).metadata();
  // All shots leave out the border into which the others move.
  const share = 0.92 / zoom;
  const left = Math.round(width * (0.04 + shift));
  const top = Math.round(height * (0.04 - shift / 2));
  const cut = await sharp(file)
    .extract({ left, top, width: Math.floor(width * share), height: Math.floor(height * share) })
    .resize(shotPixels, shotPixels, { fit: "inside" })
    .linear(light)
    .png(fast)
    .toBuffer();
  return withGrain(cut, shot + 2);
}
