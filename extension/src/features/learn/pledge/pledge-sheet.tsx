import { localDay } from "../../../platform/local-day.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { Pledge } from "./pledge.ts";

/** The page that is printed. */
export function PledgeSheet({ pledge: { chosen, ownWords } }: { pledge: Pledge }) {
  const { t, format } = usePage();
  return (
    <section class="pledge-sheet printed" aria-hidden="true">
      <p class="brand">{t("common.product")}</p>
      <p style={{ fontSize: "var(--text-3xl)" }}>
        <b>{t("dashboard.pledge")}</b>
      </p>
      <p class="soft">{t("practices.printed", { day: format.day(localDay(Date.now())) })}</p>
      <ul>
        {chosen.map((id) => (
          <li key={id}>{t(`practices.pledge.${id}`)}</li>
        ))}
        {ownWords && <li>{ownWords}</li>}
      </ul>
    </section>
  );
}
