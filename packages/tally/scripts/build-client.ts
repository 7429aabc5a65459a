import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build, type Plugin, type Rolldown } from "vite";
import { thirdPartyLicences } from "../third-party-licences.ts";
import { textKeys } from "./text-keys.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pagesDirectory = join(root, "src/pages");
const { values } = parseArgs({ options: { outDir: { type: "string", default: "dist/client" } } });
const outDir = resolve(root, values.outDir);

const licences = thirdPartyLicences();

/** Builds source files of the pages. Returns each with its built file: `event/client.tsx`, `assets/client-1a2b.js`. */
async function built(inputs: string[], ...plugins: Plugin[]): Promise<[string, string][]> {
  const result = (await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    plugins: [licences, ...plugins],
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      copyPublicDir: false,
      // A script that another one imports later keeps its exports.
      rolldownOptions: { input: inputs, preserveEntrySignatures: "exports-only" },
    },
  })) as Rolldown.RolldownOutput;
  return result.output.flatMap((output): [string, string][] => {
    const source = output.type === "chunk" ? output.facadeModuleId : output.originalFileNames[0];
    return source ? [[relative(pagesDirectory, resolve(root, source)), output.fileName]] : [];
  });
}

/** An image that only markup refers to, and no script. */
const picture = (file: string): Plugin => ({
  name: "emit-picture",
  buildStart() {
    const source = readFileSync(file);
    this.emitFile({ type: "asset", name: basename(file), originalFileName: file, source });
  },
});

const filesLike = (pattern: string): string[] =>
  globSync(pattern, { cwd: pagesDirectory }).map((name) => join(pagesDirectory, name));

rmSync(outDir, { recursive: true, force: true });
// The style sheets in `layout/styles` are imported by those of pages.
const styleSheets = filesLike("**/*.css").filter(
  (file) => !file.includes(join("layout", "styles")),
);
const files = await built(styleSheets, ...filesLike("**/*.{svg,png}").map(picture));
const keys: Record<string, string[]> = {};
// One build per script, so that a page loads one file without the code of other pages.
for (const script of filesLike("**/{client.tsx,service-worker.ts}")) {
  const chunks = await built([script]);
  if (chunks.length !== 1) {
    throw new Error(`${script} became several files: a page takes its texts from readPage`);
  }
  files.push(...chunks);
  for (const [source, path] of chunks) {
    keys[source] = textKeys(readFileSync(join(outDir, path), "utf8"));
  }
}
for (const [, path] of files) {
  const file = join(outDir, path);
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
const sorted = Object.fromEntries(files.toSorted(([one], [next]) => one.localeCompare(next)));
writeFileSync(join(outDir, "texts.json"), `${JSON.stringify(keys, null, 2)}\n`);
writeFileSync(join(outDir, "assets.json"), `${JSON.stringify(sorted, null, 2)}\n`);
