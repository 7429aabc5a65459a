import { PathList } from "../../../ui/lists/path-list.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** A warning with a collapsed list of the files concerned; nothing if there are none. */
export function PathListNote(props: {
  text:
    | "cleanup.asked.declined"
    | "cleanup.asked.left"
    | "cleanup.lastCopies"
    | "cleanup.leftBehind"
    | "cleanup.notEmptied"
    | "cleanup.notMoved"
    | "cleanup.stillThere"
    | "cleanup.unreadable"
    | "cleanup.unsure"
    | "cleanup.photo.problem.notPictures"
    | "cleanup.photo.problem.tooLarge"
    | "cleanup.photo.problem.unreadable"
    | "cleanup.video.notPlayed";
  lines: string[];
}) {
  const { t } = usePage();
  const { text, lines } = props;
  if (lines.length === 0) return null;
  return (
    <details class="note note--caution small">
      <summary>{t(text, { count: lines.length })}</summary>
      <PathList label={t("cleanup.seeWhich")} lines={lines} />
    </details>
  );
}
