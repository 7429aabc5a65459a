/** Opens the folds that belong on paper while the page is printed. */
export function openForPrint(): void {
  const closed = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("[data-printed=true]")) {
      if (fold.open) continue;
      fold.open = true;
      closed.add(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
    closed.clear();
  });
}
