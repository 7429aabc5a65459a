import type { AsideTotals } from "../../../features/cleanup/folder/watch-aside-totals.ts";
import { SectionCard } from "../../../ui/navigation/section-card.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** What waits in the folders of files set aside, and the way to it. */
export function AsideCard({ aside }: { aside: AsideTotals }) {
  const { t, format } = usePage();
  return (
    <SectionCard
      section="aside"
      icon="undo"
      title={t("homeCards.aside.title")}
      text={
        aside.isKnown
          ? t("homeCards.aside.text", { count: aside.files, bytes: format.bytes(aside.bytes) })
          : t("homeCards.aside.some")
      }
      open={t("homeCards.aside.open")}
    />
  );
}
