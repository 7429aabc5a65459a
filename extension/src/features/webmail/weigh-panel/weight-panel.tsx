import { useRef } from "preact/hooks";
import type { WatchContext } from "../page-messages.ts";
import type { PanelPresses } from "../panel/show-guarded-panel.tsx";
import { OutcomeNote } from "./outcome-note.tsx";
import type { PanelContext } from "./panel-context.ts";
import { ReadingStatus } from "./reading-status.tsx";
import { Results } from "./results.tsx";
import { shownBytes } from "./shown-bytes.ts";
import { useChoice } from "./use-choice.ts";
import { useWeighing } from "./use-weighing.ts";
import type { Weighing } from "./weighing.ts";

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
        <h2 id="title">{t("webmailWeight.title")}</h2>
        <button type="button" id="close" onClick={props.onClose}>
          {t("webmailWeight.close")}
        </button>
      </header>
      <p class="soft">{t("webmailWeight.lead")}</p>
      {state.state === "idle" && <p class="soft">{t("webmailWeight.cost")}</p>}
      {watch.isWorkBuild && <p class="soft">{t("webmailWeight.workNotice")}</p>}
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
          {state.summary.all.marginBytes > 0 && <p class="soft">{t("webmailWeight.rounded")}</p>}
          <footer>
            <p role="status">{presses.hasMissedPress && t("webmailWeight.notSeen")}</p>
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
            <p class="soft">{t("webmailWeight.frees")}</p>
            <button
              type="button"
              class="main"
              id="apply"
              disabled={all.length === 0 || isMoving || state.state === "reading"}
              onClick={keepFocus(move)}
            >
              {all.length === 0
                ? t("webmailWeight.move")
                : t("webmailWeight.moveChosen", {
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
