import type { Plugin, Rolldown } from "vite";

const helper = "\0vite/preload-helper.js";
/** The builder writes this list of styles behind each late import, and this mark behind the styles of a late chunk. */
const stylesOfImport = /,\s*__VITE_PRELOAD__/g;
const markOfStyles = /\/\*\$vite\$:\d+\*\//g;

/**
 * Adds the styles of all that a page loads late to the file of its own: the disk answers at once, and the code that would load them,
 * with a list for each import, would take more of a zip.
 */
export const lateStyles = (): Plugin => ({
  name: "late-styles",
  enforce: "pre",
  load: (id) => (id === helper ? "export const __vitePreload = (load) => load();" : undefined),
  generateBundle: {
    order: "pre",
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const added = new Set<string>();
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(stylesOfImport, "");
        if (!chunk.isEntry) continue;
        const opened = stylesOf(bundle, chunk.fileName, ({ imports }) => imports);
        const all = stylesOf(bundle, chunk.fileName, (loaded) => [
          ...loaded.imports,
          ...loaded.dynamicImports,
        ]);
        const late = all.difference(opened);
        if (late.size === 0) continue;
        const [own] = chunk.viteMetadata!.importedCss;
        const page = bundle[own!] as Rolldown.OutputAsset;
        page.source = [own!, ...late].map((name) => sourceOf(bundle, name)).join("");
        for (const name of late) added.add(name);
      }
      for (const name of added) {
        for (const chunk of chunks) chunk.viteMetadata?.importedCss.delete(name);
        delete bundle[name];
      }
    },
  },
});

const sourceOf = (bundle: Rolldown.OutputBundle, name: string): string =>
  String((bundle[name] as Rolldown.OutputAsset).source).replaceAll(markOfStyles, "");

/** The styles of a chunk and of those that it loads. */
function stylesOf(
  bundle: Rolldown.OutputBundle,
  fileName: string,
  loads: (chunk: Rolldown.OutputChunk) => string[],
  found = new Set<string>(),
): Set<string> {
  const chunk = bundle[fileName];
  if (chunk?.type !== "chunk" || found.has(fileName)) return new Set();
  found.add(fileName);
  const below = loads(chunk).flatMap((name) => [...stylesOf(bundle, name, loads, found)]);
  return new Set([...below, ...(chunk.viteMetadata?.importedCss ?? [])]);
}
