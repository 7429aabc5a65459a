import type { FoundMessage, MessageGroup } from "@digital-cleanup/mailbox";
import type { ComponentChildren } from "preact";

/** How a person finds in their own mail what was read from its export. */
export type WaysToMail = {
  toGroup: (group: MessageGroup) => ComponentChildren;
  toMessage: (message: FoundMessage) => ComponentChildren;
};
