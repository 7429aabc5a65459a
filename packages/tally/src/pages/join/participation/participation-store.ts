import {
  newSecret,
  type Participation,
  participationSchema,
  placedSchema,
  rightsSchema,
} from "@digital-cleanup/challenge";

type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Stores the participation in one event until the person forgets it. Every change starts from what is stored at that
 * moment, because another tab may have changed it, and is stored before anything is sent.
 */
export function openParticipationStore(browserStorage: () => BrowserStorage, key: string) {
  const listeners = new Set<() => void>();
  let last: { text: string | null; participation: Participation } | undefined;
  /** If the browser stores nothing, the participation lives as long as the page. */
  let isPersistent = true;

  function readText(): string | null {
    if (!isPersistent) return last?.text ?? null;
    try {
      return browserStorage().getItem(key);
    } catch {
      // Private windows and strict settings throw here: the page works for this visit and shows a warning.
      isPersistent = false;
      return last?.text ?? null;
    }
  }

  function read(): Participation {
    const text = readText();
    if (!last || last.text !== text) {
      last = { text, participation: parse(text) ?? newParticipation() };
    }
    return last.participation;
  }

  function change(update: (stored: Participation) => Participation): void {
    const before = read();
    const participation = update(before);
    if (participation === before) return;
    const text = JSON.stringify(participation);
    last = { text, participation };
    try {
      if (isPersistent) browserStorage().setItem(key, text);
    } catch {
      // The quota is used up, or storing is not allowed.
      isPersistent = false;
    }
    announce();
  }

  const announce = () => listeners.forEach((listener) => listener());

  return {
    read,
    change,
    /** False if closing the page would lose the secret. */
    isPersistent: () => isPersistent,
    forget(): void {
      last = undefined;
      if (isPersistent) browserStorage().removeItem(key);
      announce();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Calls the listeners after another tab changed what is stored. */
    announce,
  };
}

export type PageStore = ReturnType<typeof openParticipationStore>;

function parse(text: string | null): Participation | undefined {
  if (text === null) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    // A page of another version may have written the rest; the rights and the place must still be read.
    return [participationSchema, placedSchema, rightsSchema]
      .map((schema) => schema.safeParse(stored).data)
      .find(Boolean);
  } catch {
    // Not JSON, so this page did not write it.
    return undefined;
  }
}

/** A participation that has sent nothing. `getRandomValues` also works on plain http, unlike the rest of `crypto`. */
const newParticipation = (): Participation => ({
  secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
  lastSeq: 0,
});
