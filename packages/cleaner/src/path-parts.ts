/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The parent folder of a path, without a trailing slash; `""` for a file at the top. */
export const parentFolder = (path: string): string =>
  path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The folders above a path, the chosen one (`""`) last. */
export function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let folder = path; folder !== "";) above.push((folder = parentFolder(folder)));
  return above;
}

/** The extension in lower case, without the dot; `""` if there is none. The leading dot of a hidden file does not count. */
export const fileExtension = (path: string): string =>
  /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** Whether `path` is `folder` or inside it. Every path is inside `""`. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);

/** The name, numbered if it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}
