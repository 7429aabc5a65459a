import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Notes when `selector` appears, and every task that blocks the page for more than 50 ms. */
const probe = (selector: string) => `
globalThis.longTasksMs = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longTasksMs.push(duration);
}).observe({ type: "longtask", buffered: true });
new MutationObserver((_changes, observer) => {
  if (!document.querySelector(${JSON.stringify(selector)})) return;
  globalThis.figureMs = performance.timeOrigin + performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
`;

/** What the probe leaves in a page. The time is in milliseconds since 1970. */
export type Probed = { figureMs?: number; longTasksMs: number[] };

/** Adds a probe to a page of a built extension. */
export async function addProbe(folder: string, page: string, selector: string): Promise<void> {
  await writeFile(path.join(folder, `probe-${page}.js`), probe(selector));
  const file = path.join(folder, page);
  const html = await readFile(file, "utf8");
  const script = `<script src="/probe-${page}.js"></script>`;
  await writeFile(file, html.replace("<head>", `<head>${script}`));
}
