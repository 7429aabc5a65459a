export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** The path of the parent folder with its trailing slash; empty for a file at the top. */
export const parentFolder = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
