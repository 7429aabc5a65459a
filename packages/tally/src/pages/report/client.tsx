import "../print-button/client.tsx";
import { openPictureOnClick } from "../share-picture/open-picture-on-click.ts";

/** Opens the fold that the address names, and those to which a link of this page leads. */
function openTarget(): void {
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

/** Opens the folds that belong on paper while the page is printed. */
function openForPrint(): void {
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

openPictureOnClick();
openForPrint();
openTarget();
