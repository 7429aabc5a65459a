import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";

/** Goes through a list page by page. Nothing if it has one. */
export function Pages(props: { page: number; pages: number; onShow: (page: number) => void }) {
  const { t } = usePage();
  const { page, pages, onShow } = props;
  if (pages < 2) return null;
  return (
    <nav class="row" aria-label={t("cleanup.pages")}>
      <Button disabled={page === 0} onPress={() => onShow(page - 1)}>
        {t("cleanup.previous")}
      </Button>
      <p role="status">{t("cleanup.position", { index: page + 1, count: pages })}</p>
      <Button disabled={page === pages - 1} onPress={() => onShow(page + 1)}>
        {t("cleanup.following")}
      </Button>
    </nav>
  );
}
