import type { ComponentChildren } from "preact";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { KindCard } from "./kind-card.tsx";
import { kindIcon } from "./kind-icon.ts";

/** A kind whose files are compared on request, on its card: what there is to compare, how far it is, and the groups that it found. */
export function ComparisonCard(props: {
  kind: "photos" | "similarVideos";
  /** Before anything was compared. */
  toCompare: string;
  files: { count: number; unit: string; msPerFile: number };
  groups: number;
  /** What groups free, if the best of each is kept. */
  freed?: ComponentChildren;
  isRunning: boolean;
  /** What the comparison found, if there was one. */
  found: { isComplete: boolean } | undefined;
  /** In place of the time that it takes or of what it found. */
  problem?: string | undefined;
  nothingFound: string;
  /** How far a running comparison is. */
  progress: ComponentChildren;
  /** What ends or pauses a running comparison. */
  control: ComponentChildren;
  start: { id: string; label: string; onPress: () => void };
  /** Proposed as the next thing to do. */
  isNext: boolean;
  /** Takes back what was set aside of some groups. */
  undo: ComponentChildren;
  /** Shows the groups. */
  onOpen: () => void;
}) {
  const { t, format } = usePage();
  const { kind, files, groups, isRunning, found, start, isNext } = props;
  const isReadable = usePictures() !== undefined;
  const looks = isNext ? "btn--main btn--big" : "btn--text";
  const idleText = () => {
    if (props.problem) return props.problem;
    if (!isReadable) return t("cleanup.noReading");
    if (!found) {
      const minutes = Math.ceil((files.count * files.msPerFile) / 60_000);
      return t("cleanup.photo.minutes", { count: minutes });
    }
    if (!found.isComplete) return t("cleanup.photo.stopped");
    return groups > 0 ? undefined : props.nothingFound;
  };
  return (
    <KindCard
      id={kind}
      icon={kindIcon(kind)}
      title={found || isRunning ? t(`cleanup.kind.${kind}`) : props.toCompare}
      state={isRunning ? "running" : isNext ? "next" : "todo"}
      quantity={
        <>
          {format.number(groups || files.count)}{" "}
          <small>{groups > 0 ? t("cleanup.photo.groupUnit", { count: groups }) : files.unit}</small>
        </>
      }
      line={
        <>
          {groups > 0 && props.freed}{" "}
          {isRunning ? props.progress : <span role="status">{idleText()}</span>}
        </>
      }
      action={
        isRunning ? (
          props.control
        ) : (
          <>
            {isReadable && !found?.isComplete && (
              <Button class={found ? "btn--text" : looks} id={start.id} onPress={start.onPress}>
                {found ? t("cleanup.photo.goOn") : start.label}
              </Button>
            )}
            {found && (
              <Button class={looks} id={`cleanup-show-${kind}`} onPress={props.onOpen}>
                {t("cleanup.photo.show")}
              </Button>
            )}
            {props.undo}
          </>
        )
      }
    />
  );
}
