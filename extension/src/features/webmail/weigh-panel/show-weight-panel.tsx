import type { MailPort } from "@digital-cleanup/mailbox";
import { createQuantityFormat, createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/mailboxWeight";
import type { WatchContext } from "../page-messages.ts";
import { showGuardedPanel } from "../panel/show-guarded-panel.tsx";
import panelStyles from "../../../ui/mailbox/panel.css?inline";
import type { ChoiceHandlers } from "../../../ui/mailbox/use-choice.ts";
import { openWeighing } from "./open-weighing.ts";
import { WeightPanel } from "./weight-panel.tsx";
import weightStyles from "../../../ui/mailbox/weight.css?inline";

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
