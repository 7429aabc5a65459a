import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The code that a bundler produces for an entry such as `export { decide } from "./src/index.ts";`. */
export async function bundled(code: string, external: string[] = []): Promise<string> {
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
      modulePreload: false,
      rolldownOptions: { input: entry, external, preserveEntrySignatures: "strict" },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = [output].flat(2).flatMap((result) => result.output);
  if (!chunk || !("code" in chunk)) throw new Error("nothing was bundled");
  return chunk.code;
}

export const gzipBytes = (code: string): number => gzipSync(code, { level: 9 }).length;
