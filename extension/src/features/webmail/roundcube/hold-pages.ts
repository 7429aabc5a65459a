import { maxHeldMs, turnsLock } from "./turns.ts";

/** Of Roundcube's client, what opens messages, the editor and other pages. */
type Client = { location_href?: (...args: unknown[]) => void };

/** How long the extension waits for the server's answer with a page, which nothing announces in a frame. */
const pageMs = 5_000;

/**
 * In the page's world, once Roundcube's client is there: a page that it opens waits for a request of the extension that is under way, as its
 * requests do. While a message is written, in any tab, the extension sends none: the message is in the session too.
 */
export function holdRoundcubePages(): void {
  const { rcmail: client } = globalThis as { rcmail?: Client };
  const { locks } = navigator as { locks?: LockManager };
  if (!client || !locks) return;
  const { location_href: original } = client;
  if (document.querySelector("#composebody"))
    void locks.request(turnsLock, { mode: "shared" }, () => new Promise(() => {}));
  if (!original) return;
  client.location_href = (...args) => {
    let isOpened = false;
    const open = () => {
      if (isOpened) return;
      isOpened = true;
      Reflect.apply(original, client, args);
    };
    const untilOpened = async () => {
      open();
      await new Promise((resolve) => setTimeout(resolve, pageMs));
    };
    const options = { mode: "shared", signal: AbortSignal.timeout(maxHeldMs) } as const;
    void locks.request(turnsLock, options, untilOpened).catch(open);
  };
}
