import { agendaPaths, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { sitePaths } from "./site-paths.ts";

/** The places of the menu. The page of an event and those of its organiser have none. */
export type SitePlace = "home" | "agenda" | "territories" | "organise";

type Props = { t: Text; basePath: string; current: SitePlace; mayCreate: boolean };

/** The menu of the pages that belong to no event. */
export const SiteMenu = ({ t, basePath, current, mayCreate }: Props) => {
  const places = [
    ["home", "/"],
    ["agenda", agendaPaths.page],
    ["territories", sitePaths.territories],
    ...(mayCreate ? ([["organise", paths.newEventPage]] as const) : []),
  ] as const;
  return (
    <nav class="menu small" aria-label={t("tally.menu.title")}>
      {places.map(([place, path]) => (
        <a
          key={place}
          href={`${basePath}${path}?lang=${t.language}`}
          {...(place === current && { "aria-current": "page" })}
        >
          {t(`tally.menu.${place}`)}
        </a>
      ))}
    </nav>
  );
};
