import type { Page } from "puppeteer-core";
import type { Rig } from "../rig.ts";
import { withApis } from "./with-apis.ts";

type Inside = { heard: string[] };

/** Records the messages between the parts of the extension. */
export type MessageRecord = {
  /** The page of the extension that listens. */
  page: Page;
  /** Messages to the background, as JSON. */
  messages: () => Promise<string[]>;
  /** Everything that is stored, as JSON. */
  stored: () => Promise<string>;
};

/** A page of the extension receives each message of the content scripts, as the background does. */
export async function recordMessages(rig: Rig): Promise<MessageRecord> {
  const page = await rig.openDashboard("settings");
  await withApis(page, ({ runtime }) => {
    const scope = globalThis as unknown as Inside;
    scope.heard = [];
    runtime.onMessage.addListener((message: unknown) => {
      scope.heard.push(JSON.stringify(message));
      return undefined;
    });
  });
  return {
    page,
    messages: () => page.evaluate(() => (globalThis as unknown as Inside).heard),
    stored: () =>
      withApis(page, async ({ storage }) => {
        const kept: unknown[] = [await storage.local.get(null), await storage.session.get(null)];
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open(name!);
            opening.addEventListener("success", () => resolve(opening.result));
            opening.addEventListener("error", () => reject(opening.error));
          });
          for (const store of database.objectStoreNames) {
            const all = database.transaction(store).objectStore(store).getAll();
            kept.push(
              store,
              await new Promise((resolve) =>
                all.addEventListener("success", () => resolve(all.result)),
              ),
            );
          }
          database.close();
        }
        return JSON.stringify(kept);
      }),
  };
}

/**
 * Messages that the script in the page's world posts to the isolated one, kept across the page's
 * documents.
 */
export async function recordPortMessages(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluateOnNewDocument(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [unknown]) {
      try {
        const before = JSON.parse(sessionStorage.getItem("posted") ?? "[]") as unknown[];
        sessionStorage.setItem("posted", JSON.stringify([...before, given[0]]));
      } catch {
        // The document has no storage of its own.
      }
      return Reflect.apply(post, this, given) as undefined;
    };
  });
  return () =>
    page.evaluate(() =>
      (JSON.parse(sessionStorage.getItem("posted") ?? "[]") as unknown[]).map((one) =>
        JSON.stringify(one),
      ),
    );
}
