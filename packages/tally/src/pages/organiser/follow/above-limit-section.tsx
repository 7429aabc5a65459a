import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** How many contributions are above a limit, and what to do about it. */
export function AboveLimitSection() {
  const organiser = useOrganiser();
  const { t, view } = organiser;
  const { aboveLimit, k, state } = view.published;
  return (
    <section class="card flow" aria-labelledby="above-limit-title">
      <h2 id="above-limit-title">{t("tally.organise.aboveLimit.title")}</h2>
      <p>
        <data id="above-limit" value={aboveLimit}>
          {aboveLimit === "none"
            ? t("tally.organise.aboveLimit.none")
            : t(`tally.event.aboveLimit.${aboveLimit}`, { k })}
        </data>
      </p>
      <p class="small soft">{t("tally.organise.aboveLimit.meaning")}</p>
      {state !== "closed" && (
        <p>
          <a href={organiserPageUrl(organiser, "edit")}>{t("tally.organise.aboveLimit.raise")}</a>
        </p>
      )}
    </section>
  );
}
