import { waitUntil } from "../wait-until.ts";
import type { Thunderbird } from "./launch-thunderbird.ts";

/** Opens a page of the extension in a tab, and runs functions in it. */
export async function openPage({ runInExtension }: Thunderbird, page: string) {
  await runInExtension(
    `async (page) => void (await browser.tabs.create({ url: browser.runtime.getURL(page) }))`,
    [page],
  );
  const run = <Result>(source: string, ...args: unknown[]): Promise<Result> =>
    runInExtension<Result>(source, args, page);
  await waitUntil(`${page} is drawn`, () =>
    run<boolean>(`() => Boolean(document.querySelector("h1"))`).catch(() => false),
  );
  return { run };
}
