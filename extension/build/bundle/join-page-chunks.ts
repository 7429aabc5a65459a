import { posix } from "node:path";
import { parseAst, type Plugin, type Rolldown } from "vite";
import { chunkNamed } from "./chunks-below.ts";
import { exportPlaces, lateImport, useGlobalExports } from "./global-exports.ts";
import { pageGroups } from "./page-groups.ts";

/**
 * Joins chunks of pages that are loaded together: a zip compresses each file by itself and names it twice, and most of these chunks
 * have less than 1 kB. Each keeps its scope and leaves its exports on the global object, like the scripts of the background.
 */
export const joinPageChunks = (scripts: () => readonly string[]): Plugin => ({
  name: "join-page-chunks",
  generateBundle: {
    order: "pre",
    handler(_options, bundle) {
      const groups = pageGroups(bundle, scripts());
      const largest = (names: string[]) =>
        names.reduce((a, b) => (codeOf(bundle, b).length > codeOf(bundle, a).length ? b : a));
      const fileOf = new Map(
        groups.flatMap((names) => names.map((name) => [name, largest(names)])),
      );
      const chunks = Object.values(bundle)
        .filter((file) => file.type === "chunk")
        .filter(({ fileName }) => !scripts().includes(fileName));
      // A late chunk takes from an entry what it shares with it.
      const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
      const places = exportPlaces([...fileOf.keys(), ...entries], "$");
      for (const chunk of chunks) {
        const folder = posix.dirname(chunk.fileName);
        const code = useGlobalExports(chunk.code, chunk.fileName, places);
        chunk.code = withoutImports(code).replaceAll(lateImport, (found, path: string) => {
          const name = posix.join(folder, path);
          const file = fileOf.get(name);
          if (!file) return found;
          return `import("./${posix.relative(folder, file)}").then(()=>${places.get(name)})`;
        });
        chunk.imports = [...new Set(chunk.imports.map((name) => fileOf.get(name) ?? name))];
        if (!fileOf.has(chunk.fileName)) importFirst(chunk);
      }
      for (const names of groups) join(bundle, names, fileOf.get(names[0]!)!);
    },
  },
});

const codeOf = (bundle: Rolldown.OutputBundle, name: string) => chunkNamed(bundle, name).code;

/** Puts chunks, which are sorted by what they import, into the file of one of them. */
function join(bundle: Rolldown.OutputBundle, names: string[], fileName: string): void {
  const joined = chunkNamed(bundle, fileName);
  const chunks = names.map((name) => chunkNamed(bundle, name));
  const imports = new Set(chunks.flatMap((chunk) => chunk.imports));
  joined.imports = [...imports].filter((name) => name !== fileName);
  joined.code = chunks.map(({ code }) => `(()=>{${code}})();`).join("");
  for (const chunk of chunks) {
    for (const css of chunk.viteMetadata?.importedCss ?? []) {
      joined.viteMetadata?.importedCss.add(css);
    }
    if (chunk !== joined) delete bundle[chunk.fileName];
  }
  importFirst(joined);
}

function importFirst(chunk: Rolldown.OutputChunk): void {
  const folder = posix.dirname(chunk.fileName);
  const imports = chunk.imports.map((name) => `import"./${posix.relative(folder, name)}";`);
  chunk.code = imports.join("") + chunk.code;
}

function withoutImports(code: string): string {
  const imports = parseAst(code).body.filter(({ type }) => type === "ImportDeclaration");
  return imports.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    code,
  );
}
