import { deviceTypes, inLanguage, paths, type Published } from "@digital-cleanup/challenge";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { pageFormat } from "../layout/page-format.ts";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { dataSetVersion } from "@digital-cleanup/footprint";
import { hasEffects } from "../figures/estimate-effects.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { EffectSections } from "./effect-sections.tsx";

/** How emission figures are calculated: in general, and those of an event. Without such figures, it redirects to the event's page. */
export function addCalculationPages({
  basePath,
  textFor,
  respond,
  addPage,
  addEventRoute,
}: Site): void {
  addEventRoute(paths.calculationPage, (context, { event, published, version }) => {
    const t = textFor(context);
    const eventUrl = `${basePath}${paths.eventPage(event.code)}?lang=${t.language}`;
    if (!hasEffects(published)) return context.redirect(eventUrl, 303);
    return respond(context, t, { path: paths.calculationPage(event.code), version }, () => {
      const name = inLanguage(event.name, t.language);
      const format = pageFormat(t.language);
      return {
        title: `${t("common.how")}, ${name}`,
        body: (
          <CalculationPage
            t={t}
            format={format}
            name={name}
            published={published}
            eventUrl={eventUrl}
          />
        ),
      };
    });
  });

  addPage(sitePaths.method, (t) => ({
    title: t("tally.calculation.title"),
    body: <MethodPage t={t} format={pageFormat(t.language)} />,
  }));
}

type Props = LocaleProps & { name: string; published: Published; eventUrl: string };

const CalculationPage = ({ t, format, name, published, eventUrl }: Props) => {
  return (
    <>
      <div class="flow flow--tight">
        <h1>{t("common.how")}</h1>
        <p class="lead">
          <a href={eventUrl}>
            <OthersText text={name} />
          </a>
        </p>
        <p>{t("tally.calculation.notMeasured", { dataSet: dataSetVersion })}</p>
      </div>
      <EffectSections
        t={t}
        format={format}
        figures={published}
        keptLabel={(count) => t("tally.calculation.yearOfUse", { count })}
      />
    </>
  );
};

const one = { working: "1", broken: "0" };
const examples = {
  collected: { devices: Object.fromEntries(deviceTypes.map((type) => [type, one])) },
  totals: { bytes: { sum: "1000000000" } },
};

/** How this server calculates emissions, with an example of each figure: formula, assumptions and sources. */
const MethodPage = ({ t, format }: LocaleProps) => (
  <>
    <div class="flow flow--tight">
      <h1>{t("tally.calculation.title")}</h1>
      <p class="lead">{t("tally.calculation.lead")}</p>
      <p>{t("tally.calculation.ofEvents")}</p>
      <p>{t("tally.calculation.notMeasured", { dataSet: dataSetVersion })}</p>
    </div>
    <EffectSections
      t={t}
      format={format}
      figures={examples}
      keptLabel={() => t("tally.calculation.oneOfEach")}
    />
  </>
);
