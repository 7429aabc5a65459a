import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Size after gzip, in bytes, of the bundle of an import such as `export { estimatePage } from "./src/index.ts";`. */
export async function bundledGzipBytes(code: string): Promise<number> {
  return gzipSync(await bundledCode(code), { level: 9 }).length;
}

/** The minified bundle of such an import. */
export async function bundledCode(code: string): Promise<string> {
  const entry = "virtual-entry.ts";
  const output = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id.endsWith(entry) ? `${root}${entry}` : undefined),
        load: (id) => (id.endsWith(entry) ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: "oxc",
      // The bundle of an application: that of a library is not minified.
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = [output].flat(2).flatMap((result) => result.output);
  if (!chunk || !("code" in chunk)) throw new Error("nothing was bundled");
  return chunk.code;
}
