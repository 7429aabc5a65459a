import { usePage } from "../../../ui/page-context.ts";

/** Shown for a page that browsers close to extensions: its bytes are unknown, not zero. */
export function NotMeasurable() {
  const { t, format } = usePage();
  return (
    <section class="flow transfer-closed" aria-label={t("transfer.title")} id="transfer-closed">
      <h2 class="soft">{t("transfer.browserPage")}</h2>
      <p class="figure">
        <span aria-hidden="true">—</span>
        <span class="hidden">{t("common.unknown")}</span>{" "}
        <small>{format.bytesParts(1e6).unit}</small>
      </p>
      <p>{t("transfer.closedToExtensions")}</p>
      <p class="soft">{t("transfer.notCounted")}</p>
    </section>
  );
}
