import { type PageRoute, pageRoutes } from "../../../packages/tally/test/support/page-routes.ts";

/** What pages show of data that has its own languages: forms, a document, and how emissions are explained. */
const dataOfPages: Partial<Record<PageRoute, string>> = {
  "/new": "#timeZone",
  "/guide": ".guide",
  "/guide/prepare": ".guide",
  "/guide/day": ".guide",
  "/guide/questions": ".guide",
  "/territories": ".places, .lines a, .lines span span",
  "/method": ".steps",
  "/e/:code/calculation": ".steps",
  "/e/:code/report": "#national tbody, #indicators dt, #indicators li",
};

/** Each page of the tally by its path, with a selector of such data. */
export const tallyPages: [path: string, moreData: string | undefined][] = (
  Object.keys(pageRoutes) as PageRoute[]
).flatMap((route) =>
  pageRoutes[route].map((path): [string, string | undefined] => [path, dataOfPages[route]]),
);
