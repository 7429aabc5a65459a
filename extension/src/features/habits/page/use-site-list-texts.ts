import { usePage } from "../../../ui/page-context.ts";
import type { SiteWords } from "../../../ui/site-list.tsx";

export function useSiteWords(none: string): SiteWords {
  const { t } = usePage();
  return {
    none,
    remove: t("habits.remove"),
    removeSite: (site) => t("habits.removeSite", { site }),
    removed: (site) => t("habits.removed", { site }),
    undo: t("habits.undo"),
  };
}
