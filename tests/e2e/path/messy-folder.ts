import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const content = (seed: string, bytes: number) => Buffer.alloc(bytes, `${seed} `);

/** Three copies of a 300,000-byte picture, two of a 50,000-byte letter, one file that has no copy. */
const files: Record<string, Buffer> = {
  "photo.jpg": content("photo", 300_000),
  "old/photo (1).jpg": content("photo", 300_000),
  "phone/IMG_1.jpg": content("photo", 300_000),
  "letter.odt": content("letter", 50_000),
  "sent/letter.odt": content("letter", 50_000),
  "alone.txt": content("alone", 300_000),
};
/** Freed when one copy of each is kept: 2 × 300,000 + 50,000. */
export const freedBytes = 650_000;
export const copies = 3;

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "path-"));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return folder;
}

/** Every file below `folder`, with "/" between folders, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The contents that are left, each once: a cleanup may remove copies but never the last one. */
export async function contentsIn(folder: string): Promise<number> {
  const names = await filesIn(folder);
  const contents = await Promise.all(
    names.map((name) => readFile(path.join(folder, name), "base64")),
  );
  return new Set(contents).size;
}
