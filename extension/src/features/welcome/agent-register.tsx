import { languageName, languages } from "@digital-cleanup/text";
import { isWorkBuild } from "../../platform/build.ts";
import type { Settings } from "../../platform/settings/settings-schema.ts";
import { Fold } from "../../ui/fold.tsx";
import { type PageContext, usePage } from "../../ui/page-context.ts";
import { measuringChoice } from "../../ui/settings/measuring-choice.ts";
import { zoneName } from "../../ui/settings/zone-options.ts";
import { KeptList } from "./kept-list.tsx";
import { type ManagedLine, managedLines } from "./managed-lines.ts";
import { proposedAddress } from "./proposed-event-card.tsx";
import { SheetLine } from "./sheet-line.tsx";

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

/** Who set what, what the employer sees, and what is stored. */
export function AgentRegister() {
  const { t, settings } = usePage();
  return (
    <Fold class="welcome-fold" id="welcome-register" summary={t("welcome.agent.register")}>
      <div class="card flow welcome-sections">
        <p>{t("welcome.agent.lead")}</p>
        <p>
          {t("welcome.agent.sees")} {proposedAddress(settings) && t("welcome.agent.asked")}
        </p>
        <ManagedList />
        <KeptList />
        {isWorkBuild && <p class="small soft">{t("welcome.agent.totals")}</p>}
        <p>
          <a href="/dashboard.html#settings">{t("welcome.agent.toSettings")}</a>
        </p>
      </div>
    </Fold>
  );
}

/** What the organisation has set, and what the work edition does in every organisation. */
function ManagedList() {
  const page = usePage();
  const { t, format, settings } = page;
  const lines = managedLines(settings);
  const isOpen = (key: "measurement" | "gridZone") => settings[key].source !== "policy";
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
        {isOpen("measurement") && measuringChoice(settings) !== "off" && (
          <SheetLine
            name={t("welcome.set.measurement")}
            means={t(`welcome.set.measurementMeans.${settings.measurement.value}`)}
          />
        )}
        {isOpen("gridZone") && (
          <SheetLine
            name={t("welcome.set.gridZone")}
            means={zoneName(format, settings.gridZone.value)}
          />
        )}
        {isWorkBuild && (
          <>
            <SheetLine
              name={t("welcome.agent.access")}
              means={t("welcome.agent.accessMeans")}
              isLocked
            />
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
