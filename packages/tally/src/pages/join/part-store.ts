import { newPart, type Part, partSchema, placedSchema, rightsSchema } from "./part.ts";

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The part in one event as it is kept here. Every change starts from what is stored at that moment, because another
 * tab may have changed it, and is stored before anything is sent. It stays until the person forgets it: it is theirs.
 */
export function openPartStore(storage: () => Kept, key: string) {
  const listeners = new Set<() => void>();
  let last: { text: string | null; part: Part } | undefined;
  /** Where the browser keeps nothing, the part lives as long as the page. */
  let isKept = true;

  function readText(): string | null {
    if (!isKept) return last?.text ?? null;
    try {
      return storage().getItem(key);
    } catch {
      // Private windows and strict settings throw here: the page works for this visit and says so.
      isKept = false;
      return last?.text ?? null;
    }
  }

  function read(): Part {
    const text = readText();
    if (!last || last.text !== text) last = { text, part: parse(text) ?? newPart() };
    return last.part;
  }

  function change(update: (part: Part) => Part): void {
    const before = read();
    const part = update(before);
    if (part === before) return;
    const text = JSON.stringify(part);
    last = { text, part };
    try {
      if (isKept) storage().setItem(key, text);
    } catch {
      // No room, or no right to keep anything.
      isKept = false;
    }
    announce();
  }

  const announce = () => listeners.forEach((listener) => listener());

  return {
    read,
    change,
    /** False where closing the page would lose the secret. */
    isKept: () => isKept,
    forget(): void {
      last = undefined;
      if (isKept) storage().removeItem(key);
      announce();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Another tab changed it. */
    announce,
  };
}

export type PartStore = ReturnType<typeof openPartStore>;

function parse(text: string | null): Part | undefined {
  if (text === null) return;
  try {
    const stored: unknown = JSON.parse(text);
    // A page of another version may have written the rest; the right to change and withdraw outlives it, and the place.
    return [partSchema, placedSchema, rightsSchema]
      .map((schema) => schema.safeParse(stored).data)
      .find(Boolean);
  } catch {
    // Not JSON, so it was not written here.
    return;
  }
}
