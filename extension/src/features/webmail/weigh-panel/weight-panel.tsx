import { useRef } from "preact/hooks";
import type { PanelContext } from "../../../ui/mailbox/panel-context.ts";
import { useWeighing } from "../../../ui/mailbox/use-weighing.ts";
import { WeightView } from "../../../ui/mailbox/weight-view.tsx";
import type { Weighing } from "../../../ui/mailbox/weighing.ts";
import type { WatchContext } from "../page-messages.ts";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";

/** What takes up space in a mailbox, inside the webmail. Without the focus in the panel, the page would receive Escape. */
export function WeightPanel(props: {
  context: PanelContext;
  watch: WatchContext;
  presses: PanelPresses;
  weighing: Weighing;
  onMovedToTrash: (n: number) => void;
  onClose: () => void;
}) {
  const { context, watch, presses, weighing, onMovedToTrash, onClose } = props;
  const { t } = context;
  const state = useWeighing(weighing);
  const section = useRef<HTMLElement>(null);
  return (
    <section
      ref={section}
      class="panel"
      role="dialog"
      aria-labelledby="title"
      tabIndex={-1}
      lang={t.language}
      data-theme={watch.theme}
      data-accepts={presses.isReady}
    >
      <header>
        <h2 id="title">{t("mailboxWeight.title")}</h2>
        <button type="button" id="close" onClick={onClose}>
          {t("mailboxWeight.close")}
        </button>
      </header>
      <p class="soft">{t("mailboxWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("mailboxWeight.cost")}</p>}
      {watch.isWorkBuild && <p class="soft">{t("mailboxWeight.workNotice")}</p>}
      <WeightView
        context={context}
        weighing={weighing}
        state={state}
        container={section}
        onMovedToTrash={onMovedToTrash}
        onFolderOpened={onClose}
        notice={<p role="status">{presses.hasMissedPress && t("mailboxWeight.notSeen")}</p>}
      />
    </section>
  );
}
