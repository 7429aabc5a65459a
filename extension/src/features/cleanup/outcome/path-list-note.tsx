import { usePage } from "../../../ui/page-context.ts";
import { PathList } from "./path-list.tsx";

/** A warning with a collapsed list of the files concerned. */
export function PathListNote({ summary, lines }: { summary: string; lines: string[] }) {
  const { t } = usePage();
  return (
    <details class="note note--caution small">
      <summary>{summary}</summary>
      <PathList label={t("cleanup.seeWhich")} lines={lines} />
    </details>
  );
}
