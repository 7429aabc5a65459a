import { posix } from "node:path";
import { parseAst } from "vite";

/**
 * Where a shared chunk puts what it exports, because classic scripts export nothing. With its folder, because a chunk may be named
 * like a global, such as `browser`.
 */
export const exportsOf = (fileName: string) =>
  `self[${JSON.stringify(fileName.replace(/\.js$/, ""))}]`;

/** The name in an import or export, which may be written as a string. */
const nameOf = (name: { name: string } | { value: string }) =>
  "name" in name ? name.name : JSON.stringify(name.value);

/** Replaces a chunk's imports of shared chunks, and its exports if it is shared itself, by properties of the global object. */
export function useGlobalExports(
  code: string,
  fileName: string,
  shared: ReadonlySet<string>,
): string {
  let rewritten = "";
  let end = 0;
  for (const node of parseAst(code).body) {
    let text = "";
    if (node.type === "ImportDeclaration") {
      const from = posix.join(posix.dirname(fileName), node.source.value);
      if (!shared.has(from)) continue;
      const names = node.specifiers.map((one) => {
        if (one.type !== "ImportSpecifier") throw new Error(`${fileName} imports all of ${from}`);
        return `${nameOf(one.imported)}:${one.local.name}`;
      });
      if (names.length > 0) text = `const{${names.join(",")}}=${exportsOf(from)};`;
    } else if (node.type === "ExportNamedDeclaration" && shared.has(fileName)) {
      const names = node.specifiers.map((one) => `${nameOf(one.exported)}:${nameOf(one.local)}`);
      text = `${exportsOf(fileName)}={${names.join(",")}};`;
    } else continue;
    rewritten += code.slice(end, node.start) + text;
    end = node.end;
  }
  return rewritten + code.slice(end);
}
