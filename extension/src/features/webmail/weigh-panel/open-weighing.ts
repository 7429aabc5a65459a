import type { MailPort } from "@digital-cleanup/mailbox";
import { createWeighing, type Weighing } from "../../../ui/mailbox/weighing.ts";

/** The isolated world of this document, in which the script of the panel runs again each time it is opened. */
type Scope = typeof globalThis & { digitalCleanupWeighing?: Weighing };
const scope: Scope = globalThis;

/** What was read in this document, or a new reading. */
export const openWeighing = (port: MailPort): Weighing =>
  (scope.digitalCleanupWeighing ??= createWeighing(port));
