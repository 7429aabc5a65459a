import type { MailPort } from "@digital-cleanup/mailbox";
import { createQuantityFormat, createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/mailboxWeight";
import { createWeighing, type Weighing } from "../../../ui/mailbox/weighing.ts";
import type { WatchContext } from "../page-messages.ts";
import { showGuardedPanel } from "../panel/show-guarded-panel.tsx";
import panelStyles from "../../../ui/mailbox/panel.css?inline";
import type { ChoiceHandlers } from "../../../ui/mailbox/use-choice.ts";
import { WeightPanel } from "./weight-panel.tsx";
import weightStyles from "../../../ui/mailbox/weight.css?inline";

/** The isolated world of this document, in which the script of the panel runs again each time it is opened. */
type Scope = typeof globalThis & { digitalCleanupWeighing?: Weighing };

const scope: Scope = globalThis;

/** Opens what takes up space in the mailbox, with what was read of it in this document. */
export function showWeightPanel(
  port: MailPort,
  handlers: ChoiceHandlers,
  watch: WatchContext,
): void {
  const { language } = watch;
  const context = {
    t: createText(language, messages[language]),
    format: createQuantityFormat(language),
  };
  const weighing = openWeighing(port);
  showGuardedPanel("weight", panelStyles + weightStyles, (presses, close) => (
    <WeightPanel
      context={context}
      watch={watch}
      presses={presses}
      weighing={weighing}
      handlers={handlers}
      onClose={close}
    />
  ));
}

/** What was read in this document, or a new reading. */
const openWeighing = (port: MailPort): Weighing =>
  (scope.digitalCleanupWeighing ??= createWeighing(port));
