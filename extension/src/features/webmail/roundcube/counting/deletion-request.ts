import type { MessageId } from "../../activity/message-sizes.ts";
import type { PageRequest } from "../../activity/observe-requests.ts";
import { findSelectedMessages } from "./find-selected-messages.ts";

/** A request of Roundcube's client in its mail. */
export type MailRequest = {
  action: string;
  folder: string;
  target: string | null;
  /** `undefined` for "select all": the request is of all that the folder holds, or that the search found. */
  selected: MessageId[] | undefined;
  isSearch: boolean;
  /** Of all that a search over several folders found. */
  isOfSeveralFolders: boolean;
  /** Sent by a message on a page of its own, whose response says nothing of the folder. */
  isFromMessage: boolean;
};

export function parseMailRequest(
  { url, body }: PageRequest,
  env: Record<string, unknown>,
): MailRequest | undefined {
  const form = new URLSearchParams(`${url.split("?")[1] ?? ""}&${body}`);
  const action = form.get("_action");
  if (form.get("_task") !== "mail" || !action) return undefined;
  const selected = findSelectedMessages(form);
  const isSearch = form.has("_search");
  return {
    action,
    folder: form.get("_mbox") ?? "",
    target: form.get("_target_mbox"),
    selected,
    isSearch,
    isOfSeveralFolders: !selected && isSearch && env.multifolder_listing === true,
    isFromMessage: form.get("_from") === "show",
  };
}

/** Whether it takes what the folder held just before to count the action. */
export function needsReading(request: MailRequest): boolean {
  const { action, selected, isFromMessage, isOfSeveralFolders } = request;
  if (isOfSeveralFolders) return false;
  if (action === "move") return !selected;
  if (action === "delete") return !isFromMessage;
  return action === "purge" || action === "expunge";
}
