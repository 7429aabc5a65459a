import { usePage } from "../../../ui/page-context.ts";
import { PathList } from "./path-list.tsx";

/** A caution with the files it is about, closed until asked for. */
export function ListedNote({ summary, lines }: { summary: string; lines: string[] }) {
  const { t } = usePage();
  return (
    <details class="note note--caution small">
      <summary>{summary}</summary>
      <PathList label={t("cleanup.seeWhich")} lines={lines} />
    </details>
  );
}
