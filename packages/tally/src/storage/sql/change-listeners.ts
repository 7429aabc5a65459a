type Listener = (code: string) => void;

/** Listeners for the codes of events whose public state may have changed. */
export function createChangeListeners() {
  const listeners = new Set<Listener>();
  return {
    /** Returns the unsubscription. */
    add(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify(codes: readonly string[]): void {
      for (const code of codes) for (const listener of listeners) listener(code);
    },
  };
}

export type ChangeListeners = ReturnType<typeof createChangeListeners>;
