import { inLanguage, paths } from "@digital-cleanup/challenge";
import { useOrganiser } from "./organiser-context.ts";
import { type OrganiserPageName, organiserPaths } from "./organiser-paths.ts";

/** Which event this is, where it stands, and the way between the organiser's pages. */
export function OrganiserHead({ current }: { current: OrganiserPageName }) {
  const { t, format, code, basePath, organiserKey, view } = useOrganiser();
  const { event, published } = view;
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
        <h1>{inLanguage(event.name, t.language)}</h1>
      </div>
      <nav class="tabs" aria-label={t("tally.organise.space.title")}>
        {(["follow", "access", "edit"] as const).map((page) => (
          <a
            key={page}
            // A key stays behind `#`, so the tally never sees it in an address.
            href={`${basePath}${organiserPaths[page](code)}?lang=${t.language}#key=${organiserKey}`}
            {...(page === current && { "aria-current": "page" })}
          >
            {t(`tally.organise.space.${page}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
