const pseudoElements = ["::before", "::after"];

/**
 * Whether the page has put the element elsewhere: into a shadow root of its own, or through another document, which removes the
 * style sheets of its shadow root.
 */
export const isDisplaced = (host: HTMLElement, hasSheets: () => boolean): boolean =>
  host.ownerDocument !== document || host.parentNode !== document.documentElement || !hasSheets();

/** Whether the page adds nothing to what is painted inside the element: no pseudo-element of it, and no colours of a selection. */
export const isAsMade = (host: HTMLElement): boolean =>
  !isSelected(host) &&
  pseudoElements.every((name) => /^(none|normal)$/.test(getComputedStyle(host, name).content));

function isSelected(host: HTMLElement): boolean {
  const selection = getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) =>
    selection!.getRangeAt(at),
  ).some((range) => !range.collapsed && range.intersectsNode(host));
}
