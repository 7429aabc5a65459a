import { maxRoutes } from "./message-limits.ts";

/** The current address of this document, and how many it has had. Scripts change it without a new document (`history.pushState`). */
export function watchRoutes(onRoute: () => void): () => { href: string; routes: number } {
  let { href } = location;
  let routes = 1;
  const note = () => {
    if (href === location.href) return;
    ({ href } = location);
    routes = Math.min(routes + 1, maxRoutes);
    onRoute();
  };
  // Firefox before 147 has no such event. There a new address is noticed when it is read.
  globalThis.navigation?.addEventListener("currententrychange", note);
  return () => {
    note();
    return { href, routes };
  };
}
