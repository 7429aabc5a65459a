import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { inLanguage, paths } from "@digital-cleanup/challenge";
import { useOrganiser } from "./organiser-context.ts";
import { organiserPageUrl } from "./organiser-links.ts";
import { type OrganiserPageName, organiserTabs } from "./organiser-paths.ts";

/** The event's name and state, and the navigation between the organiser's pages. */
export function OrganiserHead({ current }: { current: OrganiserPageName }) {
  const organiser = useOrganiser();
  const { t, format, code, basePath, view } = organiser;
  const { event, published } = view;
  const isTab = organiserTabs.some((page) => page === current);
  const state = t(`tally.organise.state.${published.state}`, {
    from: format.day(event.startsOn),
    to: format.day(event.endsOn),
  });
  return (
    <>
      <div>
        <p class="small soft">
          {t("tally.organise.space.title")} · {code} · {state} ·{" "}
          <a href={`${basePath}${paths.eventPage(code)}?lang=${t.language}`}>
            {t("tally.organise.space.publicPage")}
          </a>
        </p>
        <h1>
          <OthersText text={inLanguage(event.name, t.language)} />
        </h1>
      </div>
      <nav class="tabs" aria-label={t("tally.organise.space.title")}>
        {organiserTabs.map((page) => (
          <a
            key={page}
            href={organiserPageUrl(organiser, page)}
            {...(page === current && { "aria-current": "page" })}
            // Links and texts belong to the preparation.
            {...(page === "prepare" && !isTab && { "aria-current": "true" })}
          >
            {t(`tally.organise.space.tab.${page}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
