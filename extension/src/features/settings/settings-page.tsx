import { isThunderbird } from "../../platform/build.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { zoneOptions } from "../../ui/settings/zone-options.ts";
import { AccessCard } from "./access/access-card.tsx";
import { BooleanSetting } from "./boolean-setting.tsx";
import { ChoiceSetting } from "./choice-setting.tsx";
import { MeasurementSetting } from "./measurement-setting.tsx";
import { PolicyNote } from "./policy/policy-note.tsx";
import { TallySetting } from "./tally-setting.tsx";

/** When pages are measured, what the browser granted, what estimates assume, and the event server. `unwatch` stops watching a webmail. */
export function SettingsPage(props: { unwatch: (origin: string) => Promise<unknown> }) {
  const { t, format } = usePage();
  return (
    <>
      <PageTitle />
      <PolicyNote />
      <div class="grid" style={{ "--min": "20rem" }}>
        {!isThunderbird && (
          <section class="card flow">
            <h2>{t("settings.measuring")}</h2>
            <MeasurementSetting />
            {/* Off by default, because pages can detect this measurement. */}
            <BooleanSetting
              settingKey="liveStreams"
              label={t("settings.liveStreams")}
              why={t("settings.liveStreamsWhy")}
            />
          </section>
        )}
        <div class="flow">
          <section class="card flow">
            <h2>{t("settings.estimates")}</h2>
            <ChoiceSetting
              settingKey="gridZone"
              label={t("settings.gridZone")}
              why={t("settings.gridZoneWhy")}
              options={zoneOptions(format)}
            />
            <ChoiceSetting
              settingKey="deviceType"
              label={t("settings.deviceType")}
              options={(["laptop", "desktop", "tablet", "smartphone"] as const).map((type) => [
                type,
                t(`settings.deviceOf.${type}`),
              ])}
            />
          </section>
          <section class="card flow">
            <h2>{t("settings.events")}</h2>
            <TallySetting />
          </section>
        </div>
      </div>
      {!isThunderbird && <AccessCard unwatch={props.unwatch} />}
    </>
  );
}
