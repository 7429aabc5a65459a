import { paths } from "@digital-cleanup/challenge";
import { GuideLink } from "../guide-link.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** Links to what may be needed on the day. */
export function AtHand() {
  const organiser = useOrganiser();
  const { t, view, code, basePath } = organiser;
  return (
    <section class="card flow flow--tight small" aria-labelledby="at-hand">
      <h2 id="at-hand">{t("tally.organise.day.atHand")}</h2>
      <p>
        <a href={`${basePath}${paths.posterPage(code)}?lang=${t.language}`}>
          {t("tally.organise.space.poster")}
        </a>
      </p>
      <p>
        <a href={organiserPageUrl(organiser, "access")}>{t("tally.organise.space.access")}</a>
      </p>
      <p>
        <a href={organiserPageUrl(organiser, "edit")}>{t("tally.organise.space.edit")}</a>
      </p>
      {view.tickets && <p>{t("tally.tickets.usedOf", view.tickets)}</p>}
      <GuideLink />
    </section>
  );
}
