import { link, mkdir, open, symlink, truncate, writeFile } from "node:fs/promises";
import path from "node:path";

/** A generated tree. `groups` are the relative paths of files with equal content. */
export type MadeTree = { files: number; bytes: number; groups: string[][] };

/** Generates reproducible content: the same seed always gives the same bytes. */
function generateContent(seed: number, bytes: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  for (let index = 0; index < words.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, bytes);
}

/** Many small files, some medium and few large ones. Sizes repeat, so that many files differ only in content. */
function mixedSize(seed: number): number {
  if (seed % 100 === 0) return 2_000_000 + (seed % 7) * 100_000;
  if (seed % 5 === 0) return 70_000 + (seed % 97) * 1_000;
  return 500 + (seed % 199) * 150;
}

const names = ["note", "photo été", "l’affiche", "budget (copie)", "IMG_", "画像"];

/** Writes `count` files in folders of 100, every `copyEvery`th a copy of an earlier one, and returns the groups of equal files. */
async function writeFiles(
  root: string,
  count: number,
  copyEvery: number,
  bytes: (seed: number) => number,
) {
  const groups = new Map<number, string[]>();
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const seed =
      index % copyEvery === copyEvery - 1
        ? Math.max(0, index - (copyEvery >> 1) - copyEvery * (index % 3))
        : index;
    const folder = path.join(`d${Math.floor(index / 1000)}`, `e${Math.floor(index / 100) % 10}`);
    const name = path.join(folder, `${names[index % names.length]}${index}`);
    if (index % 100 === 0) await mkdir(path.join(root, folder), { recursive: true });
    const content = generateContent(seed, bytes(seed));
    await writeFile(path.join(root, name), content);
    sum += content.length;
    groups.set(seed, [...(groups.get(seed) ?? []), name]);
  }
  return { bytes: sum, groups: [...groups.values()].filter((paths) => paths.length > 1) };
}

/** Writes similar but different files, and hard and symbolic links, which are not duplicates. */
async function writeTraps(root: string): Promise<{ files: number; groups: string[][] }> {
  const folder = path.join(root, "traps");
  await mkdir(folder);
  const groups: string[][] = [];
  let files = 0;
  const put = async (name: string, content: Uint8Array) => {
    await writeFile(path.join(folder, name), content);
    files += 1;
  };
  for (const bytes of [5, 5_000, 70_000, 1_500_001]) {
    const content = generateContent(-bytes, bytes);
    for (const [position, at] of [
      ["first", 0],
      ["middle", bytes >> 1],
      ["last", bytes - 1],
    ] as const) {
      const other = content.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      await put(`${bytes}-${position}`, other);
    }
    await put(`${bytes}-a`, content);
    await put(`${bytes}-b`, content);
    groups.push([`traps/${bytes}-a`, `traps/${bytes}-b`]);
    await link(path.join(folder, `${bytes}-a`), path.join(folder, `${bytes}-hard`));
    await symlink(`${bytes}-a`, path.join(folder, `${bytes}-soft`));
  }
  await put("alone", generateContent(-7, 8_111));
  await link(path.join(folder, "alone"), path.join(folder, "alone-hard"));
  await symlink("..", path.join(folder, "up"));
  for (const name of ["empty1", "empty2"]) await put(name, new Uint8Array());
  return { files, groups };
}

/** 20,000 files and the traps. */
export async function makeMixedTree(root: string): Promise<MadeTree> {
  const written = await writeFiles(root, 20_000, 6, mixedSize);
  const traps = await writeTraps(root);
  return {
    files: 20_000 + traps.files,
    bytes: written.bytes,
    groups: [...written.groups, ...traps.groups],
  };
}

/** 1,000 files, as the mixed tree, for disks that are slow. */
export async function makeSmallTree(root: string): Promise<MadeTree> {
  const written = await writeFiles(root, 1_000, 6, mixedSize);
  return { files: 1_000, ...written };
}

/** 100,000 small files. */
export async function makeManyFiles(root: string): Promise<MadeTree> {
  const written = await writeFiles(root, 100_000, 10, (seed) => 100 + (seed % 1009));
  return { files: 100_000, ...written };
}

/** Two equal sparse files of 5 GB, and a third that differs in its last byte. */
export async function makeBigPair(root: string): Promise<MadeTree> {
  const bytes = 5_000_000_000;
  for (const [name, last] of [
    ["a", 1],
    ["b", 1],
    ["other", 2],
  ] as const) {
    const file = await open(path.join(root, name), "w");
    await file.close();
    await truncate(path.join(root, name), bytes - 1);
    await writeFile(path.join(root, name), Uint8Array.of(last), { flag: "a" });
  }
  return { files: 3, bytes: 3 * bytes, groups: [["a", "b"]] };
}
