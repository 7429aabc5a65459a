import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { folderName } from "./folder-name.ts";
import type { PanelContext } from "./panel-context.ts";
import { shownBytes } from "./shown-bytes.ts";
import type { WeighingState } from "./weighing.ts";

/** What is being read or was read, and the buttons to start, stop, continue and read again. */
export function ReadingStatus(props: {
  context: PanelContext;
  weighing: WeighingState;
  isLocked: boolean;
  onRead: () => void;
  onReadAgain: () => void;
  onStop: () => void;
}) {
  const { context, weighing, isLocked } = props;
  const { t } = context;
  const { state, progress, copiesProgress } = weighing;
  const isBusy = state === "reading" || state === "searching";
  const button = (id: string, text: string, onClick: () => void, isMain = false) => (
    <button
      type="button"
      id={id}
      class={isMain ? "main" : ""}
      disabled={isLocked}
      onClick={onClick}
    >
      {text}
    </button>
  );
  return (
    <>
      <p role="status" data-state={state}>
        <OthersText text={statusText(context, weighing)} />
        {progress !== undefined && progress.refusedFolders > 0 && (
          <> {t("mailboxWeight.refused", { count: progress.refusedFolders })}</>
        )}
      </p>
      {isBusy && (
        <p class="row">
          <progress
            aria-label={t(
              state === "searching" ? "mailboxWeight.searching" : "mailboxWeight.opening",
            )}
            {...(state === "reading" && {
              max: Math.max(1, progress?.allBytes ?? progress?.knownMessages ?? 1),
              value: progress?.readBytes ?? progress?.readMessages ?? 0,
            })}
            {...(state === "searching" &&
              copiesProgress && {
                max: copiesProgress.allMessages,
                value: copiesProgress.comparedMessages,
              })}
          />
          {button("stop", t("mailboxWeight.stop"), props.onStop)}
        </p>
      )}
      {state === "idle" && <p>{button("start", t("mailboxWeight.start"), props.onRead, true)}</p>}
      {!isBusy && state !== "idle" && (
        <p class="row">
          {["stopped", "failed", "offline"].includes(state) &&
            button("resume", t("mailboxWeight.resume"), props.onRead, true)}
          {button("again", t("mailboxWeight.again"), props.onReadAgain)}
        </p>
      )}
    </>
  );
}

function statusText(
  context: PanelContext,
  { state, progress, summary, copiesProgress }: WeighingState,
): string {
  const { t, format } = context;
  const done = format.number(progress?.readMessages ?? 0);
  const all = format.number(progress?.knownMessages ?? 0);
  switch (state) {
    case "idle":
      return "";
    case "reading":
      return progress?.folder
        ? t("mailboxWeight.reading", { done, all, folder: folderName(t, progress.folder) })
        : t("mailboxWeight.opening");
    case "searching":
      return copiesProgress
        ? t("mailboxWeight.comparing", {
            done: format.number(copiesProgress.comparedMessages),
            all: format.number(copiesProgress.allMessages),
          })
        : t("mailboxWeight.searching");
    case "stopped":
      return t("mailboxWeight.stopped", { done, all });
    case "failed":
      return t("mailboxWeight.failed");
    case "offline":
      return t("mailboxWeight.offlineReading");
    case "full":
      return t("mailboxWeight.full", { done });
    case "done":
      return t("mailboxWeight.done", {
        messages: format.number(summary.all.messages),
        bytes: shownBytes(context, summary.all),
      });
  }
}
