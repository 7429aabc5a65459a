/** The name of the cache that keeps the page at `pathname` and its files. The page fills it, its worker reads it. */
export const offlineCacheOf = (pathname: string): string => `digital-cleanup ${pathname}`;
