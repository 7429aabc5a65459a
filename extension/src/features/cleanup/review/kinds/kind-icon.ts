import { isFileKind, kindsOfFiles } from "../../scan/file-kinds.ts";
import type { Kind } from "./kind.ts";

const others = {
  duplicates: "M8 8h12v12H8zM16 8V4H4v12h4",
  blurry: "M4 6h16v12H4zM8 12h.01M12 12h.01M16 12h.01M10 9h.01M14 9h.01M10 15h.01M14 15h.01",
  photos: "M4 6h16v13H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.01",
};

/** The path of a kind's pictogram. */
export const kindIcon = (kind: Kind): string =>
  isFileKind(kind) ? kindsOfFiles[kind].icon : others[kind];
