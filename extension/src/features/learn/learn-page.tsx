import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { SectionCard } from "../../ui/navigation/section-card.tsx";
import { usePage } from "../../ui/page-context.ts";
import { MaterialTable } from "./material-table.tsx";

/** What stands behind the figures, and where it is explained. */
export function LearnPage() {
  const { t } = usePage();
  return (
    <>
      <PageTitle />
      <MaterialTable />
      <div class="grid section-cards">
        <SectionCard
          section="method"
          icon="waves"
          title={t("learn.methodCard.title")}
          text={t("learn.methodCard.text")}
          open={t("learn.methodCard.open")}
        />
      </div>
    </>
  );
}
