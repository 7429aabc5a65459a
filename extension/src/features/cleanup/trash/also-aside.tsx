import { usePage } from "../../../ui/page-context.ts";
import type { FolderWithTrash } from "./folders-with-trash.ts";

/** Leads to what was set aside before. */
export function AlsoAside({ folders }: { folders: readonly FolderWithTrash[] }) {
  const { t } = usePage();
  const counts = folders.map(countIn);
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
function countIn(folder: FolderWithTrash): number | undefined {
  if (folder.access !== "granted") return folder.aside?.files;
  if (folder.broken.length > 0) return undefined;
  return folder.batches.reduce((sum, { waiting }) => sum + waiting.length, 0);
}
