import { useRef } from "preact/hooks";
import type { WatchContext } from "../page-messages.ts";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { OutcomeNote } from "../../../ui/mailbox/outcome-note.tsx";
import type { PanelContext } from "../../../ui/mailbox/panel-context.ts";
import { ReadingStatus } from "../../../ui/mailbox/reading-status.tsx";
import { Results } from "../../../ui/mailbox/results.tsx";
import { shownBytes } from "../../../ui/mailbox/shown-bytes.ts";
import { useChoice } from "../../../ui/mailbox/use-choice.ts";
import { useWeighing } from "../../../ui/mailbox/use-weighing.ts";
import type { Weighing } from "../../../ui/mailbox/weighing.ts";

/** What takes up space in a mailbox, inside the webmail. Senders and subjects never leave this page. */
export function WeightPanel(props: {
  context: PanelContext;
  watch: WatchContext;
  presses: PanelPresses;
  weighing: Weighing;
  onMovedToTrash: (n: number) => void;
  onClose: () => void;
}) {
  const { context, watch, presses, weighing } = props;
  const { t, format } = context;
  const state = useWeighing(weighing);
  const { chosen, isMoving, outcome, move, undo } = useChoice(weighing, props.onMovedToTrash);
  const section = useRef<HTMLElement>(null);
  /** The pressed button is removed or disabled; without the focus in the panel, the page would receive Escape. */
  const keepFocus = (work: () => unknown) => () => {
    section.current?.focus();
    void work();
  };
  const all = [...chosen.messages.values()];
  const chosenSum = {
    bytes: all.reduce((sum, { row }) => sum + row.bytes, 0),
    marginBytes: all.reduce((sum, { row }) => sum + row.marginBytes, 0),
  };
  const trash = state.summary.folders.find(({ folder }) => folder.role === "trash")?.folder;
  const openFolder = weighing.port.openFolder?.bind(weighing.port);
  const hasRows = state.summary.all.messages > 0;
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
        <button type="button" id="close" onClick={props.onClose}>
          {t("mailboxWeight.close")}
        </button>
      </header>
      <p class="soft">{t("mailboxWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("mailboxWeight.cost")}</p>}
      {watch.isWorkBuild && <p class="soft">{t("mailboxWeight.workNotice")}</p>}
      <ReadingStatus
        context={context}
        weighing={state}
        isLocked={isMoving}
        onRead={keepFocus(weighing.read)}
        onReadAgain={keepFocus(weighing.readAgain)}
        onStop={keepFocus(weighing.stop)}
      />
      {hasRows && (
        <>
          <Results
            context={context}
            weighing={state}
            chosen={chosen}
            onSearchCopies={keepFocus(weighing.searchCopies)}
          />
          {state.summary.all.marginBytes > 0 && <p class="soft">{t("mailboxWeight.rounded")}</p>}
          <footer>
            <p role="status">{presses.hasMissedPress && t("mailboxWeight.notSeen")}</p>
            <OutcomeNote
              context={context}
              outcome={outcome}
              isMoving={isMoving}
              onUndo={keepFocus(undo)}
              onOpenTrash={
                openFolder && trash
                  ? () => {
                      props.onClose();
                      openFolder(trash);
                    }
                  : undefined
              }
            />
            <p class="soft">{t("mailboxWeight.frees")}</p>
            <button
              type="button"
              class="main"
              id="apply"
              disabled={all.length === 0 || isMoving || state.state === "reading"}
              onClick={keepFocus(move)}
            >
              {all.length === 0
                ? t("mailboxWeight.move")
                : t("mailboxWeight.moveChosen", {
                    count: all.length,
                    bytes: shownBytes({ t, format }, chosenSum),
                  })}
            </button>
          </footer>
        </>
      )}
    </section>
  );
}
