/**
 * Moves the focus to the closest part that is left when the focused element is removed, so that the keyboard goes on from there and
 * not from the top of the page.
 */
export function keepFocus(root: HTMLElement): () => void {
  let path: HTMLElement[] = [];
  const note = ({ target }: FocusEvent) => {
    path = [];
    for (
      let part = target as HTMLElement | null;
      part && part !== root;
      part = part.parentElement
    ) {
      path.push(part);
    }
  };
  const recover = () => {
    if (document.activeElement !== document.body || path.length === 0 || path[0]!.isConnected)
      return;
    const left = path.find((part) => part.isConnected) ?? root;
    path = [];
    if (!left.hasAttribute("tabindex")) left.tabIndex = -1;
    left.focus();
  };
  const observer = new MutationObserver(recover);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", note);
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", note);
  };
}
