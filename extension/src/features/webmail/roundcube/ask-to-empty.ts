import type { Rcmail } from "./page-script.ts";

const askEvent = "digital-cleanup-empty";
const checkEveryMs = 300;
/** A folder that is not shown by then was not opened, or the person has opened another one. */
const maxOpeningMs = 20_000;

type Client = Pick<Rcmail, "env"> & { busy?: boolean; purge_mailbox?: (folder: string) => void };

/** In the isolated world: Roundcube asks whether to empty a folder, once it shows it. */
export function askToEmpty(folder: string): void {
  // Only text passes between the worlds in both browsers.
  dispatchEvent(new CustomEvent(askEvent, { detail: folder }));
}

/** In the page's world: lets Roundcube's own client ask. Nothing is emptied before the person answers it. */
export function listenToEmpty(): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  addEventListener(askEvent, (event) => {
    const folder = String((event as CustomEvent<unknown>).detail);
    const endMs = performance.now() + maxOpeningMs;
    clearInterval(timer);
    timer = setInterval(() => {
      const client = (globalThis as { rcmail?: Client }).rcmail;
      const isShown = client?.env.mailbox === folder && !client.busy;
      if (!isShown && performance.now() < endMs) return;
      clearInterval(timer);
      if (isShown) client.purge_mailbox?.(folder);
    }, checkEveryMs);
  });
}
