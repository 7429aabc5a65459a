import type { TerritoryPlace } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & {
  departments: readonly (TerritoryPlace & { count: number })[];
  url: (place: TerritoryPlace) => string;
};

/** The map in words: a link to each department with events. */
export const DepartmentLinks = ({ t, format, departments, url }: Props) => (
  <nav aria-labelledby="departments">
    <h2 id="departments">{t("tally.agenda.departments")}</h2>
    <ul class="agenda__departments small">
      {departments.map((place) => (
        <li key={place.code}>
          <a href={url(place)}>{place.name}</a> {format.number(place.count)}
        </li>
      ))}
    </ul>
  </nav>
);
