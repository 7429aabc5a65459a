import { usePage } from "../../../ui/page-context.ts";
import type { DoneStep } from "../review/done-step.ts";
import type { FolderWithTrash } from "./folders-with-trash.ts";

/** Leads to what was set aside apart from what is `done` on this page. */
export function AlsoAside(props: {
  folders: readonly FolderWithTrash[];
  done: readonly DoneStep[];
}) {
  const { t } = usePage();
  const shown = new Set(props.done.map(({ batch }) => batch?.id));
  const counts = props.folders.map((folder) => countIn(folder, shown));
  const count = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const isKnown = !counts.includes(undefined);
  if (isKnown && count === 0) return null;
  return (
    <p class="note row" id="cleanup-also-aside">
      <span>{isKnown ? t("cleanup.alsoAside", { count }) : t("cleanup.alsoAsideSome")}</span>
      <a class="push" href="#aside">
        {t("cleanup.toAside")}
      </a>
    </p>
  );
}

/**
 * Without access, what was counted at the last change or listing. `undefined`: a change was interrupted, or a list is broken, so that
 * the number is not known.
 */
function countIn(folder: FolderWithTrash, shown: ReadonlySet<string | undefined>) {
  if (folder.access !== "granted") return folder.aside?.files;
  if (folder.broken.length > 0) return undefined;
  return folder.batches
    .filter(({ batch }) => !shown.has(batch))
    .reduce((sum, { waiting }) => sum + waiting.length, 0);
}
