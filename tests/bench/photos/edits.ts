import sharp, { type Sharp } from "sharp";

type Edit = (photo: Uint8Array) => Promise<Buffer>;

/** What an editor saves at by default. */
const saved = { quality: 92 } as const;
const jpeg = (picture: Sharp, quality: number = saved.quality): Promise<Buffer> =>
  picture.jpeg({ quality }).toBuffer();
const sizeOf = async (photo: Uint8Array) => {
  const { width, height } = await sharp(photo).metadata();
  return { width, height };
};

/** Letters over a photo, as vector graphics of its size. */
async function stamped(
  photo: Uint8Array,
  toLetters: (size: { width: number; height: number }) => string,
) {
  const size = await sizeOf(photo);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${toLetters(size)}</svg>`;
  return jpeg(sharp(photo).composite([{ input: Buffer.from(svg) }]));
}

/** What people and programs make of a photo and save beside it, each without its EXIF data. */
export const edits: Record<string, Edit> = {
  "35 % brighter": (photo) => jpeg(sharp(photo).linear(1.35)),
  "35 % darker": (photo) => jpeg(sharp(photo).linear(0.65)),
  vivid: (photo) => jpeg(sharp(photo).modulate({ saturation: 1.6 }).linear(1.15, -19)),
  sepia: (photo) =>
    jpeg(
      sharp(photo).recomb([
        [0.393, 0.769, 0.189],
        [0.349, 0.686, 0.168],
        [0.272, 0.534, 0.131],
      ]),
    ),
  watermark: (photo) =>
    stamped(
      photo,
      ({ width, height }) =>
        `<text x="${width * 0.97}" y="${height * 0.95}" text-anchor="end" font-family="sans-serif" font-size="${width / 18}" fill="#fff" fill-opacity="0.6">© Studio Martin 2026</text>`,
    ),
  "big stamp": (photo) =>
    stamped(
      photo,
      ({ width, height }) =>
        `<text x="50%" y="55%" text-anchor="middle" transform="rotate(-20 ${width / 2} ${height / 2})" font-family="sans-serif" font-weight="bold" font-size="${width / 6}" fill="#fff" fill-opacity="0.5">PREVIEW</text>`,
    ),
  "quality 30": (photo) => jpeg(sharp(photo), 30),
  "quality 50": (photo) => jpeg(sharp(photo), 50),
  "quality 75": (photo) => jpeg(sharp(photo), 75),
  "quality 95": (photo) => jpeg(sharp(photo), 95),
  turned: (photo) => jpeg(sharp(photo).rotate(90)),
  "white frame": async (photo) => {
    const { width, height } = await sizeOf(photo);
    const border = Math.round(Math.min(width, height) * 0.03);
    const sides = { top: border, bottom: border, left: border, right: border };
    return jpeg(sharp(photo).extend({ ...sides, background: "#fff" }));
  },
  enlarged: async (photo) => {
    const { width } = await sizeOf(photo);
    return jpeg(sharp(photo).resize(width * 2));
  },
  cropped: async (photo) => {
    const { width, height } = await sizeOf(photo);
    const [left, top] = [Math.round(width * 0.03), Math.round(height * 0.03)];
    return jpeg(sharp(photo).extract({ left, top, width: width - left, height: height - top }));
  },
  "from a messenger": async (photo) => {
    const { width, height } = await sizeOf(photo);
    const side = Math.min(1600, Math.round(Math.max(width, height) * 0.8));
    return jpeg(sharp(photo).resize(side, side, { fit: "inside" }), 78);
  },
  screenshot: async (photo) =>
    sharp(photo)
      .resize(1080, 2340, { fit: "contain", background: "#000" })
      .png({ compressionLevel: 3 })
      .toBuffer(),
};

/** `share` of the width and height is cut off, at one corner or all around. */
const cropped =
  (share: number, isCentred: boolean): Edit =>
  async (photo) => {
    const { width, height } = await sizeOf(photo);
    const start = isCentred ? share / 2 : share;
    return jpeg(
      sharp(photo).extract({
        left: Math.floor(width * start),
        top: Math.floor(height * start),
        width: Math.floor(width * (1 - share)),
        height: Math.floor(height * (1 - share)),
      }),
    );
  };

const screen = { width: 1080, height: 2340 };

/** A phone that shows the photo: a bar of the system above, buttons below. */
const onPhone =
  (ground: string, ink: string): Edit =>
  async (photo) => {
    const shown = await sharp(photo)
      .resize(screen.width, screen.height - 400, { fit: "inside" })
      .toBuffer();
    const buttons = [165, 415, 665, 915].map((x) => `<circle cx="${x}" cy="2200" r="34"/>`);
    const bars = `<svg xmlns="http://www.w3.org/2000/svg" width="${screen.width}" height="${screen.height}" fill="${ink}" font-family="sans-serif"><text x="60" y="80" font-size="44">10:42</text><rect x="950" y="48" width="70" height="34" rx="8"/><circle cx="900" cy="65" r="16"/>${buttons.join("")}</svg>`;
    return sharp({ create: { ...screen, channels: 3, background: ground } })
      .composite([{ input: shown, gravity: "centre" }, { input: Buffer.from(bars) }])
      .png({ compressionLevel: 1 })
      .toBuffer();
  };

/** What is never taken for the original, and has to be found with it. */
export const furtherEdits: Record<string, Edit> = {
  "a quarter of the size": async (photo) =>
    jpeg(sharp(photo).resize(Math.round((await sizeOf(photo)).width / 4))),
  WebP: (photo) => sharp(photo).webp({ quality: 75, effort: 1 }).toBuffer(),
  AVIF: (photo) => sharp(photo).avif({ quality: 50, effort: 1 }).toBuffer(),
  "cropped by 2 %": cropped(0.02, false),
  "cropped by 5 %": cropped(0.05, false),
  "cropped by 10 % at a corner": cropped(0.1, false),
  "cropped by 10 % all around": cropped(0.1, true),
  "cropped by 15 %": cropped(0.15, false),
  "black and white": (photo) => jpeg(sharp(photo).greyscale()),
  "on a dark phone": onPhone("#000", "#fff"),
  "on a light phone": onPhone("#fff", "#333"),
};
