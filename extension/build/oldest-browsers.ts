/**
 * The oldest versions that the manifest promises, and for which code is built. `tests/repository/browser-support.long.test.ts` compares them
 * with what the built files use. Before Chrome 130 the address of `sober-embed.html` is always the same (`use_dynamic_url` has no effect),
 * before 126 `URL.parse` is missing.
 */
export const oldestBrowsers = { chrome: 130, firefox: 140 } as const;
