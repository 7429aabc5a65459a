import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** What was chosen for the event, with the pages that change it. */
export function SettingsCard() {
  const organiser = useOrganiser();
  const { t, format, view } = organiser;
  const { challenges, goals, publication, k } = view.event;
  const { participations } = goals;
  return (
    <section class="card flow flow--tight" aria-labelledby="settings">
      <h2 id="settings">{t("tally.organise.prepare.settings")}</h2>
      <dl class="lines small">
        <div>
          <dt>{t("tally.organise.new.challenges")}</dt>
          <dd>{challenges.map((kind) => t(`tally.organise.challenge.${kind}`)).join(", ")}</dd>
        </div>
        {participations !== undefined && (
          <div>
            <dt>{t("tally.organise.form.expected")}</dt>
            <dd>{format.number(participations)}</dd>
          </div>
        )}
        <div>
          <dt>{t("tally.organise.review.totals")}</dt>
          <dd>{t(`tally.organise.review.${publication}`, { k })}</dd>
        </div>
      </dl>
      <p class="small">
        <a href={organiserPageUrl(organiser, "edit")}>{t("tally.organise.space.edit")}</a>
      </p>
      <p class="small">
        <a href={organiserPageUrl(organiser, "access")}>{t("tally.organise.space.access")}</a>
      </p>
    </section>
  );
}
