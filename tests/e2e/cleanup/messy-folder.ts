import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";

const filled = (seed: string, bytes: number) => Buffer.alloc(bytes, `${seed} `);

/**
 * Three copies of a 300,000-byte picture, two of a 50,000-byte letter, and one file without a copy.
 */
const files: Record<string, Buffer> = {
  "photo.jpg": filled("photo", 300_000),
  "old/photo (1).jpg": filled("photo", 300_000),
  "phone/IMG_1.jpg": filled("photo", 300_000),
  "letter.odt": filled("letter", 50_000),
  "sent/letter.odt": filled("letter", 50_000),
  "alone.txt": filled("alone", 300_000),
};
/** Bytes freed if one copy of each is kept: 2 × 300,000 + 50,000. */
export const freedBytes = 650_000;
export const copies = 3;

/** Creates a folder with these files in `parent`. */
export async function makeFolder(
  contents: Record<string, string | Buffer> = files,
  parent?: string,
): Promise<string> {
  const folder = temporaryFolder("path", parent);
  for (const [name, content] of Object.entries(contents)) await put(folder, name, content);
  return folder;
}

/** Writes one file, with the folders it needs. */
export async function put(folder: string, name: string, content: string | Buffer): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Every file below `folder`, with "/" between folders, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  return Object.entries(await readTree(folder))
    .filter(([, content]) => content !== undefined)
    .map(([name]) => name);
}

/** Everything below `folder` in order: the content of each file, `undefined` for a folder. */
export async function readTree(folder: string): Promise<Record<string, string | undefined>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const tree = await Promise.all(
    found.map(async (entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const content = entry.isFile() ? await readFile(full, "utf8") : undefined;
      return [path.relative(folder, full), content] as const;
    }),
  );
  return Object.fromEntries(tree.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The remaining contents, each once: a cleanup may remove copies but never the last one. */
export async function contentsIn(folder: string): Promise<number> {
  const contents = Object.values(await readTree(folder)).filter((content) => content !== undefined);
  return new Set(contents).size;
}
