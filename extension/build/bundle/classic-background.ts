import { posix } from "node:path";
import type { Plugin } from "vite";
import { chunkNamed, chunksBelow } from "./chunks-below.ts";
import { exportPlaces, lateImport, useGlobalExports } from "./global-exports.ts";
import { splitSharedChunks } from "./split-shared-chunks.ts";

const background = "background.js";

/**
 * Lets a background of type "module" share chunks with pages, yet be a classic script: as a module, each start of Chromium's
 * service worker took about 40 ms of processor more. A shared chunk becomes a script that leaves its exports on the global
 * object, where pages find them too. Each file costs a service worker one to two milliseconds of processor at every start, so
 * there are only three.
 */
export function classicBackground() {
  let files: string[] = [];
  const plugin: Plugin = {
    name: "classic-background",
    generateBundle: {
      order: "pre",
      handler(_options, bundle) {
        const shared = chunksBelow(bundle, background);
        const split = splitSharedChunks(bundle, [...shared]);
        files = split.map(([first]) => first!);
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const needed = new Map(
          chunks.map(({ fileName }) => {
            const below = chunksBelow(bundle, fileName);
            const last = split.findLastIndex((names) => names.some((name) => below.has(name)));
            return [fileName, files.slice(0, last + 1)];
          }),
        );
        const places = exportPlaces([...shared, background], "_");
        const fileOf = new Map(split.flatMap((names) => names.map((name) => [name, names[0]!])));
        for (const chunk of chunks) {
          const folder = posix.dirname(chunk.fileName);
          const pathTo = (file: string) => `"./${posix.relative(folder, file)}"`;
          const code = useGlobalExports(chunk.code, chunk.fileName, places).replaceAll(
            lateImport,
            (found, path: string) => {
              const name = posix.join(folder, path);
              const file = fileOf.get(name);
              if (!file) return found;
              // Every page has loaded the first script. Each of the others is built on those before it.
              const step = files.indexOf(file);
              const [first, ...others] = files.slice(Math.min(1, step), step + 1);
              const loaded = others.map((other) => `.then(()=>import(${pathTo(other)}))`);
              return `import(${pathTo(first!)})${loaded.join("")}.then(()=>${places.get(name)})`;
            },
          );
          if (places.has(chunk.fileName)) {
            chunk.code = `(()=>{${code}})();`;
            continue;
          }
          const loads = needed.get(chunk.fileName)!;
          const imports = loads.map((file) => `import${pathTo(file)};`);
          chunk.code = imports.join("") + code;
          chunk.imports = [...loads, ...chunk.imports.filter((name) => !shared.has(name))];
        }
        for (const [file = "", ...others] of split) {
          const codes = [file, ...others].map((name) => chunkNamed(bundle, name).code);
          chunkNamed(bundle, file).code = `"use strict";${codes.join("")}`;
          chunkNamed(bundle, file).imports = [];
          for (const name of others) delete bundle[name];
        }
        const started = chunkNamed(bundle, background);
        // An event page cannot load scripts: its manifest lists them.
        started.code = `"use strict";self.importScripts?.(${JSON.stringify(files).slice(1, -1)});${started.code}`;
      },
    },
  };
  /** The scripts of the background, in the order in which they run. */
  return { plugin, scripts: () => [...files, background] };
}
