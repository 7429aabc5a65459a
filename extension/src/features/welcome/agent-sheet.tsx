import { languageName, languages } from "@digital-cleanup/text";
import { isWorkBuild } from "../../platform/build.ts";
import type { Settings } from "../../platform/settings/settings-schema.ts";
import { Form } from "../../ui/form.tsx";
import { type PageContext, usePage } from "../../ui/page-context.ts";
import { openMeasuringChoices } from "../../ui/settings/measuring-choice.ts";
import { ProposedEvent } from "../../ui/settings/proposed-event.tsx";
import { zoneName } from "../../ui/settings/zone-options.ts";
import { CodeCard } from "./code-card.tsx";
import { CountryLine } from "./country-line.tsx";
import { KeptList } from "./kept-list.tsx";
import { type ManagedLine, managedLines } from "./managed-lines.ts";
import { MeasuringQuestion } from "./measuring-question.tsx";
import { PinCard } from "./pin-card.tsx";
import { SheetLine } from "./sheet-line.tsx";
import { useStart } from "./use-start.ts";

/** The names that the dashboard gives the features. */
const featureNames = {
  transfer: "welcome.set.measurement",
  sober: "dashboard.sober",
  cleanup: "dashboard.cleanup",
  devices: "dashboard.devices",
  challenge: "dashboard.challenge",
  session: "dashboard.session",
  downloads: "dashboard.downloads",
  "browser-tidy": "dashboard.browserTidy",
  declare: "dashboard.declare",
  habits: "dashboard.habits",
} as const satisfies Record<Settings["disabledFeatures"][number], string>;

/** For an agent whose organisation installed or configured the extension: who set what, what the employer sees, what is kept. */
export function AgentSheet() {
  const { t, settings } = usePage();
  const { start, ...answers } = useStart();
  const organisation = settings.organisation.value;
  const isChoiceOpen = openMeasuringChoices(settings).length > 1;
  return (
    <>
      <div class="flow">
        <h1>
          {organisation
            ? t("welcome.agent.installedBy", { organisation })
            : t("welcome.agent.title")}
        </h1>
        <p class="lead">{t("welcome.agent.lead")}</p>
      </div>
      <div class="welcome-two">
        <Form class="card flow welcome-sections" onSubmit={start}>
          <div class="note">
            <h2>{t("welcome.agent.seesTitle")}</h2>
            <p class="small">{t("welcome.agent.sees")}</p>
          </div>
          <ManagedList />
          <KeptList />
          {isChoiceOpen && (
            <div>
              <MeasuringQuestion {...answers} />
            </div>
          )}
          {settings.gridZone.source !== "policy" && <CountryLine {...answers} />}
          <p class="row">
            <button class="btn btn--main btn--big" id="welcome-start">
              {t("welcome.agent.continue")}
            </button>
            <a href="/dashboard.html#settings">{t("welcome.agent.toSettings")}</a>
          </p>
        </Form>
        <div class="flow">
          <PinCard />
          <ProposedEvent>
            <a
              class="btn btn--big"
              href={`/dashboard.html#challenge/${encodeURIComponent(settings.event.value)}`}
            >
              {t("common.seeEvent")}
            </a>
          </ProposedEvent>
          {settings.event.value === "" && <CodeCard />}
          {isWorkBuild && <p class="small soft">{t("welcome.agent.totals")}</p>}
        </div>
      </div>
    </>
  );
}

/** What the organisation has set, and what the work edition does in every organisation. */
function ManagedList() {
  const page = usePage();
  const { t } = page;
  const lines = managedLines(page.settings);
  return (
    <section class="flow flow--tight" aria-labelledby="welcome-set-title">
      <h2 id="welcome-set-title">{t("welcome.agent.setTitle")}</h2>
      {lines.length === 0 && <p class="small soft">{t("welcome.agent.nothingSet")}</p>}
      <ul>
        {lines.map((line) => (
          <SheetLine
            key={line.key}
            id={`welcome-set-${line.key}`}
            name={t(line.name)}
            means={writeMeans(line, page)}
            isLocked
          />
        ))}
        {isWorkBuild && (
          <>
            <SheetLine
              name={t("welcome.agent.records")}
              means={t("welcome.agent.recordsMeans")}
              isLocked
            />
            <SheetLine
              name={t("welcome.agent.devices")}
              means={t("welcome.agent.devicesMeans")}
              isLocked
            />
          </>
        )}
      </ul>
    </section>
  );
}

/** What a setting of the organisation means, in the language of the page. */
function writeMeans(
  { key, means }: ManagedLine,
  { t, format, settings }: Pick<PageContext, "t" | "format" | "settings">,
): string {
  if (typeof means === "string") return t(means);
  if (key === "gridZone") return zoneName(format, settings.gridZone.value);
  if (key === "disabledFeatures") {
    return settings.disabledFeatures.value.map((id) => t(featureNames[id])).join(", ");
  }
  const language = languages.find((candidate) => candidate === means.value);
  return language ? languageName(language) : means.value;
}
