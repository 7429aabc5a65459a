import type { ActionResult, Nudge } from "@digital-cleanup/habits";
import type { Descriptor } from "./descriptor.ts";
import { askForPanel } from "./webmail-client.ts";

/** A person accepted a nudge. The message itself is theirs: they are led to the place, nothing is changed or sent. */
export async function doAccepted(
  { action }: Nudge,
  { compose, trash, mailbox }: Descriptor,
): Promise<ActionResult> {
  switch (action.id) {
    case "replyToSender":
    case "reviewRecipients":
      return show(compose.field);
    case "reviewNewsletters":
      if (!mailbox) return { isDone: false, why: "notHere" };
      await askForPanel();
      return { isDone: true };
    case "openTrash": {
      const element = trash ? document.querySelector<HTMLElement>(trash) : null;
      element?.click();
      return { isDone: element !== null };
    }
    default:
      return { isDone: false, why: "notHere" };
  }
}

function show(field: string): ActionResult {
  const element = document.querySelector<HTMLElement>(field);
  element?.scrollIntoView({ block: "center" });
  element?.focus();
  return { isDone: element !== null };
}
