import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Generates reproducible content: the same seed always gives the same bytes. */
function generateContent(seed: number, bytes: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  let state = seed + 1;
  for (let index = 0; index < words.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, bytes);
}

const sizes = [
  { files: 2400, bytes: (index: number) => 1_000 + ((index * 7919) % 60_000) },
  { files: 560, bytes: (index: number) => 100_000 + ((index * 104_729) % 900_000) },
  { files: 40, bytes: (index: number) => 4_000_000 + index * 1_000 },
];

/** Writes about 3,000 files, every sixth a copy of an earlier one. Resolves to their number and total size. */
export async function makeTree(root: string): Promise<{ files: number; bytes: number }> {
  const written = { files: 0, bytes: 0 };
  for (const size of sizes) {
    for (let index = 0; index < size.files; index += 1) {
      const seed = index % 6 === 5 ? index - 3 : index;
      const content = generateContent(seed, size.bytes(seed));
      const folder = join(root, `d${written.files % 50}`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `f${written.files}`), content);
      written.files += 1;
      written.bytes += content.length;
    }
  }
  return written;
}
