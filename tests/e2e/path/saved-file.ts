import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The one file that appears in `folder` or in one of its folders, once it is whole: their names follow the language. */
export async function savedFile(folder: string, name: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    const files = [
      ...entries.filter((entry) => entry.isFile()).map((entry) => entry.name),
      ...(await Promise.all(folders.map(({ name: inner }) => filesIn(folder, inner)))).flat(),
    ];
    const saved = files.find((file) => name.test(path.basename(file)));
    const text = saved ? await readFile(path.join(folder, saved), "utf8") : "";
    if (text !== "") return text;
    await wait(100);
  }
  throw new Error(`no file ${name} in ${folder}`);
}

const filesIn = async (folder: string, inner: string): Promise<string[]> =>
  (await readdir(path.join(folder, inner))).map((file) => path.join(inner, file));
