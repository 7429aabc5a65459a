import { type EmptiableFolder, emptiableFolders } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { createRequestObserver } from "./create-request-observer.ts";
import { createFolderListings } from "./folder-listings.ts";
import { mailBase, xsrfToken } from "./request-parts.ts";

const requestTimeoutMs = 30_000;

const menuOf = (icon: string): string =>
  `.sg-mailbox-list-item:has(.sg-folder.${icon}) [ng-click="$ctrl.showMenu($event)"]`;
/** What a person presses on the way to emptying a folder, whose icon is the same in every language. */
const menus: Record<EmptiableFolder, string> = {
  trash: menuOf("delete"),
  junk: menuOf("thumb_down"),
};
/** SOGo asks for confirmation after it is pressed. */
const deleteButton = '[ng-click^="mailbox.confirmDeleteSelectedMessages"]';

/** An open menu or question. */
const openChoice = ".md-open-menu-container.md-active, md-dialog:not(.sg-mail-editor)";
/** A listing is used for ten seconds. A person may think longer, but not for ever. */
const againMs = 7000;
const maxListings = 60;

/** Lists a folder, so that its messages and the quota are known just before some of them are deleted. */
const requestListing = async (address: string): Promise<string | undefined> =>
  sendRequest(
    "POST",
    `${mailBase()}${address}/view`,
    { "content-type": "application/json", "X-XSRF-TOKEN": xsrfToken() },
    "{}",
  );

export const sogoPageScript: PageScript = (emit) => {
  const listings = createFolderListings((n) => emit({ type: "trashCounted", n }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Lists a folder now, and again as long as the menu or the question is open. */
  const list = (folder: EmptiableFolder, left = maxListings) => {
    clearTimeout(timer);
    void requestListing(listings.addressOf(folder));
    if (left === 1) return;
    timer = setTimeout(() => {
      if (document.querySelector(openChoice)) list(folder, left - 1);
    }, againMs);
  };
  return {
    observeRequest: createRequestObserver({ emit, listings, list: requestListing }),
    onReady: () => {
      addEventListener(
        "click",
        ({ target }) => {
          const pressed = target as Element;
          const folder = emptiableFolders.find((one) => pressed.closest?.(menus[one]));
          if (folder) list(folder);
          else if (pressed.closest?.(deleteButton) && listings.shown === "trash") list("trash");
        },
        { capture: true, passive: true },
      );
    },
  };
};

/**
 * Sends a request as the webmail's own client does; it leaves before the next one of the page. Resolves to the text of the response, or
 * `undefined` if there is none or it is no success. The observer of requests reads it too.
 */
const sendRequest = (
  method: "GET" | "POST",
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.timeout = requestTimeoutMs;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.addEventListener("loadend", () => {
      const isSuccess = request.status >= 200 && request.status < 300;
      resolve(isSuccess ? request.responseText : undefined);
    });
    request.send(body);
  });
