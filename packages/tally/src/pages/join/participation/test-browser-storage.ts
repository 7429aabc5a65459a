/** A `localStorage` in memory, with what it stores. */
export function testBrowserStorage(before: Record<string, string> = {}) {
  const stored = new Map(Object.entries(before));
  return {
    stored,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  };
}
