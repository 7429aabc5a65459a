import type { ReadFolder } from "./read-folder.ts";

/**
 * Whether `inner` is `outer` or lies in it, by the names, sizes and dates of files: browsers without a folder picker do not give
 * the place of a folder. A copy with the same names and dates cannot be told apart. Reading one folder twice would show each
 * file as a copy of itself, so one common file is enough.
 */
export function liesIn(inner: ReadFolder, outer: ReadFolder): boolean {
  const byState = Map.groupBy(outer.files, stateOf);
  return inner.files.some((file) => {
    if (file.file.size === 0) return false;
    const place = `/${inner.name}/${file.path}`;
    return (byState.get(stateOf(file)) ?? []).some(({ path }) =>
      `/${outer.name}/${path}`.endsWith(place),
    );
  });
}

const stateOf = ({ file }: ReadFolder["files"][number]): string =>
  `${file.size} ${file.lastModified}`;

type Added = { folders: ReadFolder[]; readOnce?: { inner: string; outer: string } };

/** The folders with another one. Of two of which one lies in the other, only the outer one stays, and both are reported. */
export function addFolder(folders: readonly ReadFolder[], added: ReadFolder): Added {
  const outer = folders.find((folder) => liesIn(added, folder));
  if (outer) return { folders: [...folders], readOnce: { inner: added.name, outer: outer.name } };
  const inner = folders.find((folder) => liesIn(folder, added));
  const others = folders.filter((folder) => !liesIn(folder, added));
  return {
    folders: [...others, added],
    ...(inner && { readOnce: { inner: inner.name, outer: added.name } }),
  };
}
