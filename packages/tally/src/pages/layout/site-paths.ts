/** Pages of the whole server, to which only its own pages link. */
export const sitePaths = {
  territories: "/territories",
  legal: "/legal",
  method: "/method",
  guide: "/guide",
  install: "/install",
} as const;
