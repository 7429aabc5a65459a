import { readdir } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

export type PageFile = { file: string; type: string };

/** The files of the built page by their addresses. Only these are served. */
export async function listPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const path of await readdir(folder, { recursive: true })) {
    const type = types[extname(path)];
    const address = `/${path.split(sep).join("/")}`;
    if (type)
      files.set(address === "/index.html" ? "/" : address, { file: join(folder, path), type });
  }
  return files;
}
