import type { ActionResult, Nudge } from "@digital-cleanup/habits";
import type { Descriptor } from "./descriptor.ts";

/** Performs an accepted nudge by leading the person to the right place. The message itself is never changed or sent. */
export async function performAction(
  { action }: Nudge,
  { compose, trash }: Descriptor,
): Promise<ActionResult> {
  switch (action.id) {
    case "replyToSender":
    case "reviewRecipients":
      return focusField(compose.recipientsField);
    case "openTrash": {
      const link = trash ? document.querySelector<HTMLElement>(trash) : null;
      link?.click();
      return { isDone: link !== null };
    }
    default:
      return { isDone: false, why: "notHere" };
  }
}

function focusField(selector: string): ActionResult {
  const field = document.querySelector<HTMLElement>(selector);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
  return { isDone: field !== null };
}
