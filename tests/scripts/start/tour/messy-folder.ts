import { cp, mkdir, mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { grainyPng } from "../../../rig/servers/png.ts";

const minutes = "Compte rendu de la réunion de quartier.\n".repeat(2_000);

/** The files in the folder, with their copies. */
const originals: [file: string, content: () => string | Buffer][] = [
  ["Photos/jardin.png", () => grainyPng(900, 600, 11)],
  ["Photos/marché.png", () => grainyPng(800, 600, 12)],
  ["Photos/fête.png", () => grainyPng(700, 500, 13)],
  ["Papiers/compte rendu.txt", () => minutes],
  ["Papiers/budget.csv", () => "poste;euros\n".concat("fournitures;120\n".repeat(900))],
];
const copies: [from: string, to: string][] = [
  ["Photos/jardin.png", "Photos/jardin (1).png"],
  ["Photos/jardin.png", "Téléphone/IMG_0412.png"],
  ["Photos/marché.png", "Téléphone/IMG_0413.png"],
  ["Photos/fête.png", "À trier/fête.png"],
  ["Papiers/compte rendu.txt", "À trier/compte rendu (copie).txt"],
];

/** A real temporary folder with real files, some of them twice or three times. */
export async function makeMessyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "digital-cleanup-"));
  const place = async (file: string) => {
    const full = path.join(folder, file);
    await mkdir(path.dirname(full), { recursive: true });
    return full;
  };
  for (const [file, content] of originals) await writeFile(await place(file), content());
  for (const [from, to] of copies) await cp(path.join(folder, from), await place(to));
  return folder;
}

/** The number of files in a folder with its subfolders, and their bytes. */
export async function weigh(folder: string): Promise<{ files: number; bytes: number }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}
