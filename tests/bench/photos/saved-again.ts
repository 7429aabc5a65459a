import sharp, { type Sharp } from "sharp";

type Edit = (photo: Buffer) => Promise<Buffer>;

const sizeOf = async (photo: Buffer) => {
  const { width, height } = await sharp(photo).metadata();
  return { width, height };
};
const saved = (picture: Sharp, quality = 85): Promise<Buffer> =>
  picture.jpeg({ quality }).toBuffer();

/** `share` of the width and height is cut off, at one corner or all around. */
const cropped =
  (share: number, isCentred: boolean): Edit =>
  async (photo) => {
    const { width, height } = await sizeOf(photo);
    return saved(
      sharp(photo).extract({
        left: isCentred ? Math.floor((width * share) / 2) : 0,
        top: Math.floor(isCentred ? (height * share) / 2 : height * share),
        width: Math.floor(width * (1 - share)),
        height: Math.floor(height * (1 - share)),
      }),
      90,
    );
  };

const stamped =
  (text: string, opacity: number): Edit =>
  async (photo) => {
    const { width, height } = await sizeOf(photo);
    const input = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="50%" y="55%" font-family="sans-serif" font-size="${width / 8}" text-anchor="middle" fill="#fff" fill-opacity="${opacity}">${text}</text></svg>`,
    );
    return saved(sharp(photo).composite([{ input }]));
  };

const screen = { width: 1080, height: 2340 };

/** A phone that shows the photo: a bar of the system above, buttons below. */
const onPhone =
  (ground: string, ink: string): Edit =>
  async (photo) => {
    const input = await sharp(photo).resize({ width: screen.width }).toBuffer();
    const { height } = await sizeOf(input);
    const shown =
      height > screen.height
        ? await sharp(photo)
            .resize({ height: screen.height - 400 })
            .toBuffer()
        : input;
    const icons = `<g fill="${ink}" font-family="sans-serif"><text x="60" y="80" font-size="44">10:42</text><rect x="950" y="48" width="70" height="34" rx="8"/><circle cx="900" cy="65" r="16"/>${[0, 1, 2, 3].map((at) => `<circle cx="${165 + at * 250}" cy="2200" r="34"/>`).join("")}</g>`;
    const bars = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${screen.width}" height="${screen.height}">${icons}</svg>`,
    );
    return sharp({ create: { ...screen, channels: 3, background: ground } })
      .composite([{ input: shown, gravity: "centre" }, { input: bars }])
      .png({ compressionLevel: 1 })
      .toBuffer();
  };

/** What people and programs do to a photo, by name. */
export const edits: Record<string, Edit> = {
  "quality 30": (photo) => saved(sharp(photo), 30),
  "quality 95": (photo) => saved(sharp(photo), 95),
  "a quarter of the size": async (photo) =>
    saved(sharp(photo).resize(Math.round((await sizeOf(photo)).width / 4))),
  WebP: (photo) => sharp(photo).webp({ quality: 75, effort: 1 }).toBuffer(),
  AVIF: (photo) => sharp(photo).avif({ quality: 50, effort: 1 }).toBuffer(),
  "turned by 90°": (photo) => saved(sharp(photo).rotate(90)),
  "cropped by 5 %": cropped(0.05, false),
  "cropped by 10 % at a corner": cropped(0.1, false),
  "cropped by 10 % all around": cropped(0.1, true),
  "cropped by 15 %": cropped(0.15, false),
  "exposure +35 %": (photo) => saved(sharp(photo).linear(1.35)),
  "exposure −35 %": (photo) => saved(sharp(photo).linear(0.65)),
  "black and white": (photo) => saved(sharp(photo).greyscale()),
  sepia: (photo) => saved(sharp(photo).greyscale().tint("#a08060")),
  vivid: (photo) => saved(sharp(photo).modulate({ saturation: 1.5 })),
  watermark: stamped("PREVIEW", 0.35),
  stamp: stamped("PREVIEW", 0.9),
  frame: (photo) =>
    saved(sharp(photo).extend({ top: 60, bottom: 60, left: 60, right: 60, background: "#fff" })),
  "on a dark phone": onPhone("#000", "#fff"),
  "on a light phone": onPhone("#fff", "#333"),
};
