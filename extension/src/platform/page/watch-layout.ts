const settleMs = 500;

/**
 * Calls `onChange` after elements of the page may have moved, appeared or gone, at most every half second: the window was resized, something
 * was scrolled, a transition ended, or the document changed.
 */
export function watchLayout(onChange: () => void, signal: AbortSignal): void {
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
  const observer = new MutationObserver(schedule);
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
