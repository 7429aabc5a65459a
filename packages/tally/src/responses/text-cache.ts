import type { PreparedText } from "./prepared-text.ts";

/** Bodies kept in memory, without their compressed forms, which take a fifth of that. */
const defaultMaxBytes = 32_000_000;

type Entry = { version: string; text: Promise<PreparedText>; bytes: number };

/** Renders each text once for each version of what it shows, and keeps those that were requested last. */
export function createTextCache(maxBytes = defaultMaxBytes) {
  const entries = new Map<string, Entry>();
  let bytes = 0;

  function forget(name: string): void {
    bytes -= entries.get(name)?.bytes ?? 0;
    entries.delete(name);
  }

  async function add(name: string, version: string, render: () => Promise<PreparedText>) {
    const entry: Entry = { version, text: render(), bytes: 0 };
    forget(name);
    entries.set(name, entry);
    try {
      const text = await entry.text;
      // Another version may have replaced it meanwhile.
      if (entries.get(name) !== entry) return text;
      entry.bytes = text.body.length;
      bytes += entry.bytes;
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) break;
        forget(oldest);
      }
      return text;
    } catch (error) {
      if (entries.get(name) === entry) forget(name);
      throw error;
    }
  }

  /** The text of a name and version, rendered if the last one of that name had another version. */
  return (
    name: string,
    version: string,
    render: () => Promise<PreparedText>,
  ): Promise<PreparedText> => {
    const known = entries.get(name);
    if (known?.version !== version) return add(name, version, render);
    entries.delete(name);
    entries.set(name, known);
    return known.text;
  };
}
