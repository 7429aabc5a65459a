const idleMs = 15_000;

/** Follows what a person does in a document, for a reading that they did not ask for. `searchField` selects where they type a search. */
export function watchPresses(searchField: string | undefined, signal: AbortSignal) {
  let lastPressMs = performance.now();
  let hasTypedSearch = false;
  const waiting = new Set<() => void>();
  const onPress = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    lastPressMs = performance.now();
    for (const stop of waiting) stop();
    waiting.clear();
  };
  const onInput = ({ target }: Event) => {
    hasTypedSearch ||= isSearch(target);
  };
  const isSearch = (target: EventTarget | null): boolean =>
    searchField !== undefined && target instanceof Element && target.matches(searchField);
  const options = { capture: true, passive: true, signal };
  for (const type of ["pointerdown", "keydown", "wheel"]) addEventListener(type, onPress, options);
  addEventListener("input", onInput, options);
  return {
    /** A search was typed since the document was loaded, or it was loaded with one. */
    hasSearched: (): boolean =>
      hasTypedSearch ||
      (searchField !== undefined &&
        Boolean(document.querySelector<HTMLInputElement>(searchField)?.value)),
    /** The document is hidden, or was not pressed for a while. */
    isUnused: (): boolean => document.hidden || performance.now() - lastPressMs >= idleMs,
    /** Aborts at the next press. */
    untilPress: (): AbortSignal => {
      const controller = new AbortController();
      waiting.add(() => controller.abort());
      return controller.signal;
    },
  };
}
