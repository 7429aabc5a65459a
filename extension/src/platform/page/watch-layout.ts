/** Overlays of the extension, as `createShadowHost` makes them, come and go while a place is looked for. */
const isOfPage = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === "attributes" ||
  [...addedNodes, ...removedNodes].some((node) => (node as HTMLElement).popover !== "manual");

/**
 * Calls `onChange` after elements of the page may have moved, appeared or gone, once in `settleMs` at most: the window was resized,
 * something was scrolled, a transition ended, or the document changed, but for overlays.
 */
export function watchLayout(onChange: () => void, signal: AbortSignal, settleMs = 500): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, settleMs);
  };
  const options = { capture: true, passive: true, signal } as const;
  for (const name of ["resize", "scroll", "transitionend"])
    addEventListener(name, schedule, options);
  const observer = new MutationObserver((records) => {
    if (records.some(isOfPage)) schedule();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden", "open"],
  });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
