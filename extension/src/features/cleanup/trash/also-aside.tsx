import { usePage } from "../../../ui/page-context.ts";
import type { FolderWithTrash } from "./folders-with-trash.ts";

/** Leads to what was set aside before. */
export function AlsoAside({ folders }: { folders: readonly FolderWithTrash[] }) {
  const { t } = usePage();
  if (folders.length === 0) return null;
  const count = folders.reduce((sum, folder) => sum + countIn(folder), 0);
  return (
    <p class="note row" id="cleanup-also-aside">
      <span>{t("cleanup.alsoAside", { count })}</span>
      <a class="push" href="#aside">
        {t("cleanup.toAside")}
      </a>
    </p>
  );
}

/** Without access, what was counted when the folder was last listed. */
const countIn = (folder: FolderWithTrash): number =>
  folder.access === "granted"
    ? folder.batches.reduce((sum, { waiting }) => sum + waiting.length, 0)
    : (folder.aside?.files ?? 0);
