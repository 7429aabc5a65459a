import { chunk, endOfPng, startPng } from "../../../rig/servers/png.ts";
import { seededRandom } from "./seeded-random.ts";

const words =
  "le marché ouvre samedi place de la mairie avec des livres vélos plantes et outils à réparer".split(
    " ",
  );

/** Text of `bytes` that compresses roughly like prose. */
export function prose(bytes: number, seed = 1): string {
  const random = seededRandom(seed);
  let text = "";
  while (text.length < bytes) {
    text += `${words[Math.floor(random() * words.length)]} ${Math.floor(random() * 1000)} `;
  }
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString("latin1")
    .replaceAll(/[^ -~]/g, "e");
}

/** Bytes that do not compress. */
export function noise(bytes: number, seed = 1): Buffer {
  const random = seededRandom(seed);
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)));
}

const square = (bytes: number) => {
  const side = Math.round(Math.sqrt(bytes));
  return { width: side, height: side };
};

/**
 * A valid black PNG of `bytes`: its pixels and a private chunk of noise. At least 100 bytes. By default it has a pixel for each byte,
 * about as many as a photograph has.
 */
export function picture(bytes: number, seed = 1, size = square(bytes)): Buffer {
  // One bit for each pixel, in grey: large pictures stay small.
  const rows = Buffer.alloc((1 + Math.ceil(size.width / 8)) * size.height);
  const start = startPng(size, [1, 0], rows);
  const filler = Math.max(0, bytes - start.length - endOfPng.length - 12);
  return Buffer.concat([start, chunk("noIs", noise(filler, seed)), endOfPng]);
}

/** Text of `bytes` that gzip compresses to about `gzipBytes`, in letters that need no escape anywhere. */
export function textOfSizes(bytes: number, gzipBytes: number, seed = 1): string {
  // Noise in Base64 compresses to three quarters, and repetition to almost nothing.
  const noiseBytes = Math.min(bytes, Math.max(0, (gzipBytes - 40) / 0.765));
  const noisy = noise(Math.ceil(noiseBytes * 0.75), seed)
    .toString("base64url")
    .slice(0, noiseBytes);
  return noisy.padEnd(bytes, "x");
}

/** A script of `bytes`: the statements and a comment. */
export const script = (bytes: number, statements = "", seed = 1): string =>
  `${statements}\n//${prose(Math.max(0, bytes - statements.length - 3), seed)}`;

export const style = (bytes: number, rules = "", seed = 1): string =>
  `${rules}/*${prose(Math.max(0, bytes - rules.length - 4), seed)}*/`;

/** A page without a favicon request, whose time would vary. */
export const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}<body>${body}`;

/** A module script, which may use await. */
export const inPage = (statements: string): string =>
  `<script type="module">${statements}</script>`;
