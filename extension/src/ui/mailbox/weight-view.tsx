import type { FoundMessage, MailFolder } from "@digital-cleanup/mailbox";
import type { ComponentChildren, RefObject } from "preact";
import { BigTrash, emptyingOf } from "./emptying.tsx";
import { OutcomeNote } from "./outcome-note.tsx";
import type { PanelContext } from "./panel-context.ts";
import { ReadingStatus } from "./reading-status.tsx";
import { Results, type ResultsOptions } from "./results.tsx";
import { shownBytes } from "./shown-bytes.ts";
import { sumOf } from "./sum-of.ts";
import { type ChoiceHandlers, useChoice } from "./use-choice.ts";
import type { Weighing, WeighingState } from "./weighing.ts";

/** The reading of a mailbox, its results, and what a person moves to the trash. Senders and subjects never leave the page. */
export function WeightView(props: {
  context: PanelContext;
  weighing: Weighing;
  state: WeighingState;
  /** Receives the focus when a pressed button is removed or disabled. */
  container: RefObject<HTMLElement | null>;
  /** Called in the click that moves messages, with how many. Resolves to whether they may be moved. */
  mayMove?: (count: number) => Promise<boolean>;
  handlers?: ChoiceHandlers;
  onFolderOpened?: () => void;
  /** Above the button that moves messages. */
  notice: ComponentChildren;
  /** What can be done with chosen messages that no trash can take. */
  withoutTrash?: (messages: readonly FoundMessage[]) => ComponentChildren;
  options?: ResultsOptions;
  pendingText?: (count: number) => string;
}) {
  const { context, weighing, state, container, mayMove } = props;
  const { t } = context;
  const { chosen, isMoving, isAsking, outcome, move, undo } = useChoice(weighing, props.handlers);
  const keepFocus = (work: () => unknown) => () => {
    container.current?.focus();
    void work();
  };
  const all = [...chosen.messages.values()];
  const movable = all.filter(({ folder }) => !folder.hasNoTrash);
  const immovable = all.filter(({ folder }) => folder.hasNoTrash);
  const trash = state.summary.folders.find(
    ({ folder }) => folder.role === "trash" && !folder.hasNoTrash,
  )?.folder;
  const { port } = weighing;
  const openFolder =
    port.openFolder &&
    ((folder: MailFolder) => {
      props.onFolderOpened?.();
      port.openFolder?.(folder);
    });
  const emptying = emptyingOf(port, props.onFolderOpened);
  return (
    <>
      <ReadingStatus
        context={context}
        weighing={state}
        isLocked={isMoving}
        onRead={keepFocus(weighing.read)}
        onReadAgain={keepFocus(weighing.readAgain)}
        onStop={keepFocus(weighing.stop)}
      />
      {state.summary.all.messages > 0 && (
        <>
          <BigTrash {...{ context, emptying }} summary={state.summary} />
          <Results
            context={context}
            weighing={state}
            chosen={chosen}
            onSearchCopies={keepFocus(weighing.searchCopies)}
            biggestOf={weighing.biggestOf}
            emptying={emptying}
            {...props.options}
          />
          {state.summary.all.marginBytes > 0 && <p class="soft">{t("mailboxWeight.rounded")}</p>}
          <footer data-active={all.length > 0 || outcome !== undefined}>
            {props.notice}
            {immovable.length > 0 && props.withoutTrash?.(immovable)}
            <OutcomeNote
              context={context}
              outcome={outcome}
              isMoving={isMoving}
              onUndo={keepFocus(undo)}
              pendingText={props.pendingText}
              onOpenTrash={openFolder && trash ? () => openFolder(trash) : undefined}
            />
            <p class="soft">{t("mailboxWeight.frees")}</p>
            <button
              type="button"
              class="main"
              id="apply"
              disabled={movable.length === 0 || isMoving || isAsking || state.state === "reading"}
              onClick={keepFocus(() => move(mayMove))}
            >
              {movable.length === 0
                ? t("mailboxWeight.move")
                : t("mailboxWeight.moveChosen", {
                    count: movable.length,
                    bytes: shownBytes(context, sumOf(movable)),
                  })}
            </button>
          </footer>
        </>
      )}
    </>
  );
}
