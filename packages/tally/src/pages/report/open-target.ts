/** Opens the fold that the address names, and those to which a link of this page leads. */
export function openTarget(): void {
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}
