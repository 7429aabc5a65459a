import { posix } from "node:path";
import { parseAst } from "vite";

/**
 * Where shared chunks put what they export, because classic scripts and parts of a file export nothing. By their places, which take
 * less of a zip than names, and which no global of a browser is named after.
 */
export const exportPlaces = (
  fileNames: readonly string[],
  prefix: "_" | "$",
): ReadonlyMap<string, string> =>
  new Map(fileNames.map((name, index) => [name, `self.${prefix}${index.toString(36)}`]));

export const lateImport = /\bimport\(["'`](\.[^"'`]+)["'`]\)/g;

/** The name in an import or export, which may be written as a string. */
const nameOf = (name: { name: string } | { value: string }) =>
  "name" in name ? name.name : JSON.stringify(name.value);

/** Replaces a chunk's imports of shared chunks, and its exports if it is shared itself, by properties of the global object. */
export function useGlobalExports(
  code: string,
  fileName: string,
  places: ReadonlyMap<string, string>,
): string {
  let rewritten = "";
  let end = 0;
  for (const node of parseAst(code).body) {
    let text = "";
    if (node.type === "ImportDeclaration") {
      const from = posix.join(posix.dirname(fileName), node.source.value);
      const place = places.get(from);
      if (!place) continue;
      const names = node.specifiers.map((one) => {
        if (one.type !== "ImportSpecifier") throw new Error(`${fileName} imports all of ${from}`);
        return `${nameOf(one.imported)}:${one.local.name}`;
      });
      if (names.length > 0) text = `const{${names.join(",")}}=${place};`;
    } else if (node.type === "ExportNamedDeclaration" && places.has(fileName)) {
      const names = node.specifiers.map((one) => `${nameOf(one.exported)}:${nameOf(one.local)}`);
      text = `${places.get(fileName)}={${names.join(",")}};`;
    } else continue;
    rewritten += code.slice(end, node.start) + text;
    end = node.end;
  }
  return rewritten + code.slice(end);
}
