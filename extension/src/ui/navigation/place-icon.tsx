import { Icon, type IconName } from "@digital-cleanup/ui/icon.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";

/** Those that only the dashboard shows; the popup does not load them. */
const paths = {
  home: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
  book: "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2Zm0 0v13",
  menu: "M4 7h16M4 12h16M4 17h16",
  download: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4.5 19.5h15",
  box: "m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  video: "M3.5 6h17v12h-17zM10.5 9.5l4 2.5-4 2.5z",
  inbox: "M4 13v6h16v-6M4 13h5l1.5 2.5h3L15 13h5M4 13l3-8h10l3 8",
  mail: "M3.5 6h17v12h-17zM4 7l8 6 8-6",
} as const;

export type PlaceIconName = keyof typeof paths | IconName;

const isOwn = (name: PlaceIconName): name is keyof typeof paths => name in paths;

/** The pictogram of a place or of a section. */
export const PlaceIcon = ({ name }: { name: PlaceIconName }) =>
  isOwn(name) ? (
    <Pictogram>
      <path d={paths[name]} />
    </Pictogram>
  ) : (
    <Icon name={name} />
  );
