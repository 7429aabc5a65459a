export type Author = { address: string; name: string };

/** The address and the name in a `From` field, or Thunderbird's `author`: `Name <address>`, or an address alone. */
export function parseAuthor(author: string): Author | undefined {
  const { given, written } = splitAuthor(author.trim());
  const address = written.trim().toLowerCase();
  if (!address) return undefined;
  const isQuoted = given.length > 1 && given.startsWith('"') && given.endsWith('"');
  const name = (isQuoted ? given.slice(1, -1) : given).replaceAll(/\\(.)/g, "$1");
  return { address, name: name || address };
}

function splitAuthor(author: string): { given: string; written: string } {
  const opening = author.endsWith(">") ? author.lastIndexOf("<") : -1;
  const written = author.slice(opening + 1, -1);
  // A second closing bracket belongs to no address.
  if (opening === -1 || written.includes(">")) return { given: "", written: author };
  return { given: author.slice(0, opening).trim(), written };
}
