type Listener = (code: string) => void;

/** Listeners for the codes of events whose public state may have changed. */
export class ChangeListeners {
  readonly #listeners = new Set<Listener>();

  /** Returns the unsubscription. */
  readonly add = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly notify = (codes: readonly string[]): void => {
    for (const code of codes) for (const listener of this.#listeners) listener(code);
  };
}
