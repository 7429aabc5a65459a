import type { DaySum } from "@digital-cleanup/page-weight";
import type { ComponentChildren } from "preact";

/** One thing that makes the pages of a site lighter: what does it, or leads to where it is done. Other features provide it. */
export type SiteHelp = (site: Pick<DaySum, "origin" | "bytesByKind">) => ComponentChildren;
