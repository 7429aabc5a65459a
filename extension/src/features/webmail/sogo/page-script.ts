import { type EmptiableFolder, emptiableFolders } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { sendRequest } from "../activity/send-request.ts";
import { createRequestObserver } from "./create-request-observer.ts";
import { createFolderListings } from "./folder-listings.ts";
import { mailBase, xsrfToken } from "./request-parts.ts";

const menuOf = (icon: string): string =>
  `.sg-mailbox-list-item:has(.sg-folder.${icon}) [ng-click="$ctrl.showMenu($event)"]`;
/** What a person presses on the way to emptying a folder, whose icon is the same in every language. */
const menus: Record<EmptiableFolder, string> = {
  trash: menuOf("delete"),
  junk: menuOf("thumb_down"),
};
/** SOGo asks for confirmation after it is pressed. */
const deleteButton = '[ng-click^="mailbox.confirmDeleteSelectedMessages"]';

/** Lists a folder, so that its messages and the quota are known just before some of them are deleted. */
const requestListing = (address: string): void =>
  sendRequest(
    "POST",
    `${mailBase()}${address}/view`,
    { "content-type": "application/json", "X-XSRF-TOKEN": xsrfToken() },
    "{}",
  );

export const sogoPageScript: PageScript = (emit) => {
  const listings = createFolderListings((n) => emit({ type: "trashCounted", n }));
  const list = (folder: EmptiableFolder) => requestListing(listings.addressOf(folder));
  return {
    observeRequest: createRequestObserver({
      emit,
      listings,
    }),
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
