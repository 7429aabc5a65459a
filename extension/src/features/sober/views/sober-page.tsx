import { isWorkBuild } from "../../../platform/build.ts";
import { networkRulesPermissions } from "../../../platform/network-rules.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { PermissionGate } from "../../../ui/permission-gate.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import {
  pauseUntilTomorrow,
  resumeEverywhere,
  setEverywhere,
  addSite,
  removeSite,
} from "../choices.ts";
import { embeds } from "../rules/embeds.ts";
import { isPausedAt } from "../sober-state.ts";
import type { SoberView } from "../page-requests.ts";
import { useSober } from "./use-sober.ts";
import { AddSite } from "../../../ui/sites/add-site.tsx";
import { SiteList } from "../../../ui/sites/site-list.tsx";
import { readSite } from "../read-site.ts";

/** Where the mode is on, and what it does. */
export function SoberPage() {
  const { t } = usePage();
  const view = useSober();
  if (!view) return null;
  return (
    <>
      <PageTitle />
      <p class="lead">{t("sober.means")}</p>
      {view.ability === "standingDown" ? (
        <p class="note">{t("transfer.standingDown")}</p>
      ) : (
        <Choices view={view} />
      )}
      <section class="card flow">
        <h2>{t("sober.whatItDoes")}</h2>
        <ul class="flow">
          <li>{t("sober.saveData")}</li>
          <li>{t("sober.fonts")}</li>
          <li>{t("sober.embeds", { providers: providers.join(", ") })}</li>
        </ul>
        <p class="small soft">{t("sober.limits")}</p>
      </section>
    </>
  );
}

const providers = [...new Set(embeds.map(({ provider }) => provider))];

function Choices({ view: { ability, sober } }: { view: SoberView }) {
  const { t, settings } = usePage();
  const isChosen = sober.everywhere || sober.sites.length > 0;
  const isPaused = isPausedAt(sober, Date.now());
  return (
    <>
      {ability === "noAccess" && isChosen && (
        <p class="note note--caution" id="sober-no-access">
          {t("sober.noAccess")}
        </p>
      )}
      {ability === "able" && isChosen && (
        <section class="card row">
          <p id="sober-state">{t(isPaused ? "sober.pausedToday" : "sober.isOn")}</p>
          <Button
            class="push"
            id={isPaused ? "sober-resume" : "sober-pause-day"}
            onPress={() => (isPaused ? resumeEverywhere() : pauseUntilTomorrow())}
          >
            {t(isPaused ? "sober.resume" : "sober.pauseDay")}
          </Button>
        </section>
      )}
      <section class="card flow">
        <h2>{t("sober.where")}</h2>
        <label class="row row--tight row--one">
          <input
            type="checkbox"
            id="sober-everywhere"
            checked={sober.everywhere}
            disabled={settings.lowDataMode.source === "policy"}
            onChange={(event) => void setEverywhere(event.currentTarget.checked).catch(reportError)}
          />
          <span>{t("sober.everywhere")}</span>
        </label>
        <LockedNote settingKey="lowDataMode" />
        <SoberSites sites={sober.sites} isEverywhere={sober.everywhere} />
      </section>
      {/* In the work build, access is granted in the manifest and cannot be withdrawn here. */}
      {!isWorkBuild && (
        <PermissionGate
          id="sober-access"
          wanted={networkRulesPermissions}
          why={t("sober.why")}
          allow={t("sober.allow")}
        >
          <p class="small soft">{t("sober.hasAccess")}</p>
        </PermissionGate>
      )}
    </>
  );
}

/** The list of sites: add, remove, undo. */
function SoberSites({ sites, isEverywhere }: { sites: string[]; isEverywhere: boolean }) {
  const { t } = usePage();
  return (
    <>
      <SiteList
        id="sober"
        title={t("sober.sites")}
        sites={sites}
        none={t("sober.noSite")}
        remove={removeSite}
        restore={addSite}
      >
        {isEverywhere && <p class="small soft">{t("sober.sitesWait")}</p>}
      </SiteList>
      <AddSite id="sober" wrong={t("sober.notASite")} parse={readSite} add={addSite} />
    </>
  );
}
