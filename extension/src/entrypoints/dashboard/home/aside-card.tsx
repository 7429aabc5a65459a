import type { Aside } from "../../../features/cleanup/folder/remembered-folders.ts";
import { SectionCard } from "../../../ui/navigation/section-card.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** What waits in the folders of files set aside, and the way to it. */
export function AsideCard({ aside }: { aside: Aside }) {
  const { t, format } = usePage();
  return (
    <SectionCard
      section="aside"
      icon="undo"
      title={t("homeCards.aside.title")}
      text={t("homeCards.aside.text", { count: aside.files, bytes: format.bytes(aside.bytes) })}
      open={t("homeCards.aside.open")}
    />
  );
}
