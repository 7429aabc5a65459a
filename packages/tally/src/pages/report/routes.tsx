import { dayIn, inLanguage, paths } from "@digital-cleanup/challenge";
import { csvDelimiter, findLanguage, writeCsv } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import { writeOds } from "../../exports/write-ods.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import type { EventState } from "../../states/event-states.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { pageFormat } from "../layout/page-format.ts";
import type { PageOptions, PageResponses } from "../layout/page-responses.tsx";
import { ReportPage } from "./report-page.tsx";
import { reportSheet } from "./report-sheet.ts";

const sheetTypes = {
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  csv: "text/csv; charset=utf-8; header=present",
} as const;

/** The report of an event. It is in French unless `?lang=` names another language, because it feeds French forms. */
export function createReportPages(
  { store, states, texts, baseUrl }: PageOptions,
  { respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();
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

  pages.get("/e/:code/report", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.reportPage);
    const { event } = found;
    const t = textFor(context);
    const today = dayIn(event.timeZone, Date.now());
    const page = { path: paths.reportPage(code), version: `${found.version} ${today}` };
    return respond(context, t, page, async () => ({
      title: t("tally.report.title", { name: inLanguage(event.name, t.language) }),
      body: (
        <ReportPage
          {...await factsOf(found, t)}
          ceilingChanges={await store.organisers.ceilingChanges(code)}
          calculationUrl={`${baseUrl}${paths.calculationPage(code)}?lang=${t.language}`}
          exportUrl={baseUrl + paths.export(code)}
          recountUrl={`${baseUrl}${paths.apiPage}?lang=${t.language}#exportEvent`}
          sheetUrl={(type) => `${baseUrl}${paths.reportPage(code)}.${type}?lang=${t.language}`}
        />
      ),
      style: "report/report.css",
      script: { folder: "print-button", state: {} },
    }));
  });

  pages.get("/e/:code/:sheet{report\\.(?:ods|csv)}", async (context) => {
    const { code, sheet } = context.req.param();
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.reportPage);
    const t = textFor(context);
    const type = sheet.endsWith("ods") ? "ods" : "csv";
    const rows = reportSheet(await factsOf(found, t));
    const body =
      type === "ods"
        ? new Uint8Array(writeOds(t("tally.report.kind"), rows))
        : writeCsv(rows, csvDelimiter(t.language));
    return context.body(body, 200, {
      ...licenceHeader,
      "content-type": sheetTypes[type],
      "content-disposition": `attachment; filename="${code}-${sheet}"`,
    });
  });

  return pages;
}
