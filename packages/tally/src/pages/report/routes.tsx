import { dayIn, inLanguage, paths } from "@digital-cleanup/challenge";
import { csvDelimiter, findLanguage, writeCsv } from "@digital-cleanup/text";
import type { Context } from "hono";
import { writeOds } from "../../exports/write-ods.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import type { EventState } from "../../states/event-states.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import type { Site } from "../layout/site.ts";
import { ReportPage } from "./report-page.tsx";
import { reportSheet } from "./report-sheet.ts";

const sheetTypes = {
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8; header=present",
} as const;

/** The report of an event. It is in French unless `?lang=` names another language, because it feeds French forms. */
export function addReportPages({
  store,
  assets,
  texts,
  baseUrl,
  basePath,
  respond,
  addEventRoute,
}: Site): void {
  const textFor = (context: Context) => texts[findLanguage(context.req.query("lang")) ?? "fr"];

  const factsOf = async ({ event, published }: EventState, t: ReturnType<typeof textFor>) => {
    const territories = await loadTerritories();
    return {
      t,
      format: pageFormat(t.language),
      event,
      published,
      places: territories.namedPlaces(territories.completeCodes(event.territory)),
      today: dayIn(event.timeZone, Date.now()),
      eventUrl: baseUrl + paths.eventPage(event.code),
    };
  };

  addEventRoute(paths.reportPage, (context, found) => {
    const { event } = found;
    const { code } = event;
    const t = textFor(context);
    const today = dayIn(event.timeZone, Date.now());
    const page = { path: paths.reportPage(code), version: `${found.version} ${today}` };
    return respond(context, t, page, async () => ({
      title: t("tally.report.title", { name: inLanguage(event.name, t.language) }),
      body: (
        <ReportPage
          {...await factsOf(found, t)}
          ceilingChanges={await store.organisers.ceilingChanges(code)}
          methodUrl={`${baseUrl}${sitePaths.method}?lang=${t.language}`}
          pictureScriptUrl={`${basePath}/${assets.pathOf("share-picture/client.tsx")}`}
          exportUrl={baseUrl + paths.export(code)}
          recountUrl={`${baseUrl}${paths.apiPage}?lang=${t.language}#exportEvent`}
          sheetUrl={(type) => `${baseUrl}${paths.reportPage(code)}.${type}?lang=${t.language}`}
        />
      ),
      style: "report/report.css",
      script: { folder: "report", later: ["share-picture"], state: {} },
    }));
  });

  for (const type of ["ods", "csv"] as const) {
    const sheetPath = (code: string) => `${paths.reportPage(code)}.${type}`;
    addEventRoute(sheetPath, async (context, found) => {
      const t = textFor(context);
      const rows = reportSheet(await factsOf(found, t));
      const body =
        type === "ods"
          ? new Uint8Array(writeOds(t("tally.report.kind"), rows))
          : writeCsv(rows, csvDelimiter(t.language));
      return context.body(body, 200, {
        ...licenceHeader,
        "content-type": sheetTypes[type],
        "content-disposition": `attachment; filename="${found.event.code}-report.${type}"`,
      });
    });
  }
}
