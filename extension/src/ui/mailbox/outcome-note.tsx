import type { PanelContext } from "./panel-context.ts";
import type { Outcome } from "./use-choice.ts";

/** What was moved or put back, with the way to undo it and the way to the trash. */
export function OutcomeNote(props: {
  context: PanelContext;
  outcome: Outcome | undefined;
  isMoving: boolean;
  onUndo: () => void;
  onOpenTrash: (() => void) | undefined;
  /** For a program whose server may answer late. */
  pendingText: ((count: number) => string) | undefined;
}) {
  const { context, outcome, isMoving, onUndo, onOpenTrash } = props;
  const { t } = context;
  return (
    <>
      <p
        role="status"
        data-outcome={outcome?.number ?? ""}
        data-moved={outcome?.moved ?? ""}
        data-restored={outcome?.restored ?? ""}
      >
        {isMoving
          ? t("mailboxWeight.moving")
          : outcome &&
            (outcome.pending
              ? props.pendingText?.(outcome.pending.messages)
              : outcomeText(context, outcome))}
      </p>
      {outcome && outcome.moved > 0 && !isMoving && (
        <p class="row">
          {outcome.restore && outcome.restored === undefined && (
            <button type="button" id="undo" onClick={onUndo}>
              {t("mailboxWeight.undo")}
            </button>
          )}
          {onOpenTrash && (
            <button type="button" onClick={onOpenTrash}>
              {t("mailboxWeight.openTrash")}
            </button>
          )}
        </p>
      )}
    </>
  );
}

function outcomeText(context: PanelContext, outcome: Outcome): string {
  const { gone, failure, restored } = outcome;
  const { t } = context;
  if (failure === "offline" && outcome.moved === 0) return t("mailboxWeight.offline");
  if (failure === "noTrash" && outcome.moved === 0) return t("mailboxWeight.failures.noTrash");
  if (failure !== undefined && restored === undefined) {
    const reason = failure === "offline" ? "offlineSince" : failure;
    return `${moveText(context, outcome)} ${t(`mailboxWeight.failures.${reason}`)}`;
  }
  if (gone === 0 || restored !== undefined) return moveText(context, outcome);
  const goneText = t("mailboxWeight.gone", { count: gone });
  return gone === outcome.chosen ? goneText : `${moveText(context, outcome)} ${goneText}`;
}

function moveText({ t }: PanelContext, { chosen, moved, gone, restored }: Outcome): string {
  if (restored === 0) return t("mailboxWeight.notUndone");
  if (restored !== undefined) return t("mailboxWeight.undone", { count: restored });
  if (moved === 0) return t("mailboxWeight.notMoved");
  if (moved + gone < chosen) return t("mailboxWeight.movedInPart", { moved, all: chosen });
  return t("mailboxWeight.moved", { count: moved });
}
