import { useLayoutEffect } from "preact/hooks";

/** While something in `element` is open, calls `close` when the focus leaves it, and `closeByKey` at Escape. */
export function useDismiss(
  element: { readonly current: HTMLElement | null },
  isOpen: boolean,
  { close, closeByKey }: { close: () => void; closeByKey: () => void },
): void {
  // With the change that opens it: Escape may follow at once.
  useLayoutEffect(() => {
    const around = element.current;
    if (!isOpen || !around) return;
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && around.contains(relatedTarget))) close();
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") closeByKey();
    };
    around.addEventListener("focusout", onFocusOut);
    around.addEventListener("keydown", onKeyDown);
    return () => {
      around.removeEventListener("focusout", onFocusOut);
      around.removeEventListener("keydown", onKeyDown);
    };
  }, [isOpen]);
}
