import { Icon, type IconName } from "@digital-cleanup/ui/icon.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";

/** Those that only the dashboard shows; the popup does not load them. */
const paths = {
  home: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
  book: "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2Zm0 0v13",
  menu: "M4 7h16M4 12h16M4 17h16",
  download: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4.5 19.5h15",
  tabs: "M3.5 9.5v10h17v-10zM3.5 9.5v-4h6l1.5 4",
  question:
    "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .8-1 1.7m0 2.5h.01",
  box: "m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  mail: "M3.5 6h17v12h-17zM4 7l8 6 8-6",
  phone: "M7.5 3h9v18h-9zM11 18h2",
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
