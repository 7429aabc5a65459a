import sharp from "sharp";
import { fast, withGrain } from "./make-shots.ts";

/** Pages of papers and screens of one program differ in their words only. */
export const documentCount = 32;

const line = (seed: number, row: number): string => {
  const words = Array.from({ length: 7 }, (_, word) =>
    ((seed * 7919 + row * 104_729 + word * 1301) % 97_777).toString(36),
  );
  return words.join(" ").slice(0, 20 + ((seed * 31 + row * 17) % 35));
};

/** A page: an invoice, a letter, a table or a screen of code, as vector graphics. */
function page(seed: number): string {
  const kind = seed % 4;
  const isDark = kind === 3;
  const [paper, ink] = isDark ? ["#1e1e1e", "#d4d4d4"] : ["#ffffff", "#222222"];
  const rows = Array.from({ length: 44 }, (_, row) => {
    const isBlank = (row * 7 + seed) % 9 === 0;
    const indent = kind === 3 ? ((row + seed) % 4) * 40 : 0;
    return isBlank
      ? ""
      : `<text x="${90 + indent}" y="${190 + row * 28}" font-size="20">${line(seed, row)}</text>`;
  });
  const rules =
    kind === 2
      ? Array.from(
          { length: 22 },
          (_, row) => `<path d="M80 ${170 + row * 56}h840" stroke="#999"/>`,
        )
      : [];
  const head =
    kind === 3
      ? '<rect width="1000" height="60" fill="#333"/><rect y="60" width="60" height="1354" fill="#252526"/>'
      : `<text x="90" y="110" font-size="40">${["Invoice", "Letter", "Table"][kind]} ${seed * 37}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1414"><rect width="1000" height="1414" fill="${paper}"/><g fill="${ink}" font-family="sans-serif">${head}${rules.join("")}${rows.join("")}</g></svg>`;
}

/** A document as a screenshot or an export. */
export const asScreen = async (seed: number): Promise<Buffer> =>
  sharp(Buffer.from(page(seed)))
    .png(fast)
    .toBuffer();

/** A paper photographed from above: the light falls from one side, and the sensor has grain. */
export async function asPhotographed(seed: number): Promise<Buffer> {
  const shade = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1414"><defs><linearGradient id="g" x2="1" y2="0.4"><stop stop-color="#000" stop-opacity="0.05"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></linearGradient></defs><rect width="1000" height="1414" fill="url(#g)"/></svg>`;
  const lit = await sharp(await asScreen(seed))
    .composite([{ input: Buffer.from(shade) }])
    .blur(0.8)
    .png(fast)
    .toBuffer();
  return withGrain(lit, seed + 20);
}
