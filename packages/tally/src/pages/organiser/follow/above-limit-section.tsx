import { useOrganiser } from "../organiser-context.ts";
import { organiserPaths } from "../organiser-paths.ts";

/** How many contributions are above a limit, and what to do about it. */
export function AboveLimitSection() {
  const { t, view, code, basePath, organiserKey } = useOrganiser();
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
          <a
            href={`${basePath}${organiserPaths.edit(code)}?lang=${t.language}#key=${organiserKey}`}
          >
            {t("tally.organise.aboveLimit.raise")}
          </a>
        </p>
      )}
    </section>
  );
}
