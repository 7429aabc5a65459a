export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** With its final slash; empty for a file at the top. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
