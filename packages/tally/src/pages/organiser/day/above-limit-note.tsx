import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";

/** How many contributions are above a limit, and what to do about it. */
export function AboveLimitNote() {
  const organiser = useOrganiser();
  const { t, view } = organiser;
  const { aboveLimit, k, state } = view.published;
  const isNone = aboveLimit === "none";
  return (
    <div class={isNone ? "small soft" : "note note--caution flow flow--tight"}>
      <p>
        <data id="above-limit" value={aboveLimit}>
          {isNone
            ? t("tally.organise.aboveLimit.none")
            : t(`tally.event.aboveLimit.${aboveLimit}`, { k })}
        </data>
      </p>
      {!isNone && <p class="small">{t("tally.organise.aboveLimit.meaning")}</p>}
      {!isNone && state !== "closed" && (
        <p>
          <a class="btn" href={organiserPageUrl(organiser, "edit")}>
            {t("tally.organise.aboveLimit.raise")}
          </a>
        </p>
      )}
    </div>
  );
}
