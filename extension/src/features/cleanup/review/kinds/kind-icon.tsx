import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { Kind } from "./kinds-by-size.ts";

const paths: Record<Kind, string> = {
  duplicates: "M8 8h12v12H8zM16 8V4H4v12h4",
  biggest: "M4 20V10h4v10zM10 20V4h4v16zM16 20v-7h4v7z",
  installers: "m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  archives: "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4",
  screenshots: "M3 5h18v11H3zM9 20h6m-3-4v4",
  oldest: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4.5l3 2",
  emptyFiles: "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
};

export const KindIcon = ({ kind }: { kind: Kind }) => (
  <Pictogram size={18}>
    <path d={paths[kind]} />
  </Pictogram>
);
