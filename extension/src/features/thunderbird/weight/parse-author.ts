export type Author = { address: string; name: string };

/** The address and the name in Thunderbird's `author`: `Name <address>`, or an address alone. */
export function parseAuthor(author: string): Author | undefined {
  const [, given = "", bracketed] = /^(.*?)\s*<([^<>]*)>\s*$/s.exec(author) ?? [];
  const address = (bracketed ?? author).trim().toLowerCase();
  if (!address) return undefined;
  const name = given
    .trim()
    .replace(/^"(.*)"$/s, "$1")
    .replaceAll(/\\(.)/g, "$1");
  return { address, name: name || address };
}
