import type { PlaceIconName } from "./place-icon.tsx";
import type { MessageKey } from "@digital-cleanup/text";

/** An entry of the dashboard's menu. It holds one or more sections and links to the first of them. */
export type Place = {
  id: string;
  title: SectionTitle;
  icon: PlaceIconName;
  /** Its sections are tabs under its title. Without tabs, the first section links to the others. */
  hasTabs?: true;
  /** Shown below the other places. */
  isLast?: true;
};

/** What waits in a place, by its id; `meaning` follows the number. */
export type PlaceCounts = Readonly<Record<string, { count: number; meaning: string }>>;

export type SectionInfo = {
  /** Also the fragment of the address: `dashboard.html#cleanup`. */
  id: string;
  /** The id of its place. */
  place: string;
  title: SectionTitle;
  /** It only links to the other sections of its place, and disappears with them if it has no parts. */
  isHub?: true;
  /** The addresses of its parts. Most were sections of their own, which bookmarks and guides still name. */
  parts?: readonly string[];
  /** Links lead to it, and it has a tab only while it is shown. */
  isUnlisted?: true;
};

/** A place with its sections, of which there is at least one. */
export type FilledPlace<Section extends SectionInfo = SectionInfo> = Place & {
  sections: readonly [Section, ...Section[]];
};

/** The places that have something to show, each with its sections. */
export const fillPlaces = <Section extends SectionInfo>(
  places: readonly Place[],
  sections: readonly Section[],
): FilledPlace<Section>[] =>
  places.flatMap((place) => {
    const [first, ...others] = sections.filter((section) => section.place === place.id);
    if (!first) return [];
    if (first.isHub && others.length === 0 && !first.parts?.length) return [];
    return [{ ...place, sections: [first, ...others] as const }];
  });

/** The keys of the dashboard's titles, which take no parameters. */
type SectionTitle = Extract<MessageKey, `dashboard.${string}`>;
