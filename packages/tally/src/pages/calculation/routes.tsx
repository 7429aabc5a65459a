import { deviceTypes, inLanguage, paths, type PublishedTotals } from "@digital-cleanup/challenge";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { pageFormat } from "../layout/page-format.ts";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { dataSetVersion } from "@digital-cleanup/footprint";
import type { LocaleProps } from "../figures/figures.tsx";
import { TotalsSections } from "./totals-sections.tsx";

/** How emission figures are calculated: in general, and those of an event. Without published figures, it redirects to the event's page. */
export function addCalculationPages({
  basePath,
  textFor,
  respond,
  addPage,
  addEventRoute,
}: Site): void {
  addEventRoute(paths.calculationPage, (context, { event, published: { totals }, version }) => {
    const t = textFor(context);
    const eventUrl = `${basePath}${paths.eventPage(event.code)}?lang=${t.language}`;
    if (!totals) return context.redirect(eventUrl, 303);
    return respond(context, t, { path: paths.calculationPage(event.code), version }, () => {
      const name = inLanguage(event.name, t.language);
      const format = pageFormat(t.language);
      return {
        title: `${t("common.how")}, ${name}`,
        body: (
          <CalculationPage t={t} format={format} name={name} totals={totals} eventUrl={eventUrl} />
        ),
      };
    });
  });

  addPage(sitePaths.method, (t) => ({
    title: t("tally.calculation.title"),
    body: <MethodPage t={t} format={pageFormat(t.language)} />,
  }));
}

type Props = LocaleProps & { name: string; totals: PublishedTotals; eventUrl: string };

/** How the emission figures of an event are calculated: inputs, assumptions and sources. */
const CalculationPage = ({ t, format, name, totals, eventUrl }: Props) => {
  return (
    <>
      <div class="flow flow--tight">
        <h1>{t("common.how")}</h1>
        <p class="lead">
          <a href={eventUrl}>
            <OthersText text={name} />
          </a>
        </p>
        <p>{t("tally.event.notMeasured", { dataSet: dataSetVersion })}</p>
      </div>
      <TotalsSections
        t={t}
        format={format}
        totals={totals}
        keptLabel={(count) => t("tally.event.keptLonger", { count })}
      />
    </>
  );
};

const one = { working: "1", broken: "0" };
/** A device of each type, and a gigabyte. */
const examples = {
  devices: {
    byTypeAndState: {
      measured: {},
      declared: Object.fromEntries(deviceTypes.map((type) => [type, one])),
    },
  },
  bytes: { sum: "1000000000" },
};

/** How this server calculates emissions, with an example of each figure: formula, assumptions and sources. */
const MethodPage = ({ t, format }: LocaleProps) => (
  <>
    <div class="flow flow--tight">
      <h1>{t("tally.calculation.title")}</h1>
      <p class="lead">{t("tally.calculation.lead")}</p>
      <p>{t("tally.event.notMeasured", { dataSet: dataSetVersion })}</p>
    </div>
    <TotalsSections
      t={t}
      format={format}
      totals={examples}
      keptLabel={() => t("tally.calculation.oneOfEach")}
    />
  </>
);
