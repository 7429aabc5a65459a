import { basename, sep } from "node:path";
import { freeName } from "../../path-parts.ts";

/** Folders inside others are left out, as their files would be copies of themselves. Those of equal names are numbered. */
export function distinctRoots(roots: readonly string[]): { root: string; name: string }[] {
  const outermost = [...new Set(roots)].filter(
    (root) => !roots.some((other) => other !== root && root.startsWith(other + sep)),
  );
  const taken = new Set<string>();
  return outermost.map((root) => {
    const name = freeName(basename(root), taken);
    taken.add(name);
    return { root, name };
  });
}
