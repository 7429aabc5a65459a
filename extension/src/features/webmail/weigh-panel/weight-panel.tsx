import { useRef } from "preact/hooks";
import type { PanelContext } from "../../../ui/mailbox/panel-context.ts";
import type { ChoiceHandlers } from "../../../ui/mailbox/use-choice.ts";
import { useWeighing } from "../../../ui/mailbox/use-weighing.ts";
import { WeightView } from "../../../ui/mailbox/weight-view.tsx";
import type { Weighing } from "../../../ui/mailbox/weighing.ts";
import type { WatchContext } from "../page-messages.ts";
import { OrderNote } from "../panel/order-note.tsx";
import { PanelFrame } from "../panel/panel-frame.tsx";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { useOrder } from "../panel/use-order.ts";
import { WorkLines } from "../panel/work-lines.tsx";

/** What takes up space in a mailbox, inside the webmail. */
export function WeightPanel(props: {
  context: PanelContext;
  watch: WatchContext;
  presses: PanelPresses;
  weighing: Weighing;
  handlers: ChoiceHandlers;
  onClose: () => void;
}) {
  const { context, watch, presses, weighing, handlers, onClose } = props;
  const { t } = context;
  const state = useWeighing(weighing);
  const section = useRef<HTMLElement>(null);
  const order = useOrder();
  return (
    <PanelFrame
      frame={section}
      look={{ language: t.language, theme: watch.theme }}
      presses={presses}
      title={t("mailboxWeight.title")}
      close={t("mailboxWeight.close")}
      onClose={onClose}
    >
      <p class="soft">{t("mailboxWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("mailboxWeight.cost")}</p>}
      <WorkLines watch={watch} text={t("mailboxWeight.workNotice")} />
      <WeightView
        context={context}
        weighing={weighing}
        state={state}
        container={section}
        handlers={handlers}
        onFolderOpened={onClose}
        mayMove={(moves) => order.ask({ leaves: [], moves })}
        notice={
          <OrderNote
            t={t}
            order={order}
            notSeen={presses.hasMissedPress && t("mailboxWeight.notSeen")}
            container={section}
          />
        }
      />
    </PanelFrame>
  );
}
