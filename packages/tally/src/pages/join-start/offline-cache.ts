/** The name of the cache with the page at `pathname` and its files. The page fills it, its service worker reads it. */
export const offlineCacheName = (pathname: string): string => `digital-cleanup ${pathname}`;
