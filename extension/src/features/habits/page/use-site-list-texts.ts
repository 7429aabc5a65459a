import { usePage } from "../../../ui/page-context.ts";
import type { SiteWords } from "../../../ui/sites/site-list.tsx";

/** The texts of a list of sites on this page. `none` is shown if the list is empty. */
export function useSiteListTexts(none: string): SiteWords {
  const { t } = usePage();
  return {
    none,
    remove: t("habits.remove"),
    removeSite: (site) => t("habits.removeSite", { site }),
    removed: (site) => t("habits.removed", { site }),
    undo: t("habits.undo"),
  };
}
