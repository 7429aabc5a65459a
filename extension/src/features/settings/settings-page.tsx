import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { isThunderbird, isWorkBuild } from "../../platform/build.ts";
import { reportError } from "../../platform/report-error.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Select } from "../../ui/select.tsx";
import {
  type MeasuringChoice,
  measuringChoice,
  openMeasuringChoices,
  saveMeasuringChoice,
} from "../../ui/settings/measuring-choice.ts";
import { SettingField } from "../../ui/settings/setting-field.tsx";
import { zoneOptions } from "../../ui/settings/zone-options.ts";
import { AccessCard } from "./access/access-card.tsx";
import { BooleanSetting } from "./boolean-setting.tsx";
import { ChoiceSetting } from "./choice-setting.tsx";
import { usePolicy } from "./policy/use-policy.ts";
import { AddressSetting } from "../../ui/settings/address-setting.tsx";

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
            <LiveStreamsSetting />
          </section>
        )}
        <section class="card flow">
          <h2>{t("settings.estimates")}</h2>
          <ChoiceSetting
            settingKey="gridZone"
            label={t("settings.gridZone")}
            why={t("settings.gridZoneWhy")}
            options={zoneOptions(format)}
          />
        </section>
        <section class="card flow">
          <h2>{t("settings.events")}</h2>
          <TallySetting />
        </section>
      </div>
      {!isThunderbird && <AccessCard unwatch={props.unwatch} />}
    </>
  );
}

/** Ends the count of live streams, which a page's popup offers where there are some. */
function LiveStreamsSetting() {
  const { t, settings } = usePage();
  const [wasOn] = useState(settings.liveStreams.value);
  if (!wasOn) return null;
  return (
    <BooleanSetting
      settingKey="liveStreams"
      label={t("settings.liveStreams")}
      why={t("settings.liveStreamsWhy")}
    />
  );
}

/** Links to what a policy sets, and names its keys that have no effect. Nothing without a policy. */
function PolicyNote() {
  const { t } = usePage();
  const { lines = [] } = usePolicy() ?? {};
  if (lines.length === 0) return null;
  const ignored = lines.filter((line) => "ignored" in line).map(({ key }) => key);
  return (
    <div class={ignored.length > 0 ? "note note--caution small" : "note small"} role="status">
      <p>
        {ignored.length > 0
          ? t("settings.policyProblems", { keys: ignored.join(", ") })
          : t("settings.policyManages")}{" "}
        <a href="#policy">{t("settings.policyOpen")}</a>
      </p>
    </div>
  );
}

/** The setting of the tally on which event codes without an address are looked up. */
function TallySetting() {
  const { t } = usePage();
  return (
    <AddressSetting
      settingKey="tallyBaseUrl"
      label={t("settings.tallyBaseUrl")}
      why={t("settings.tallyWhy")}
      words={{
        save: t("settings.save"),
        saved: t("settings.saved"),
        wrong: t("settings.tallyInvalid"),
      }}
    />
  );
}

/** The setting of when to measure. In the store build, measuring every page needs access to sites, which a person grants here. */
function MeasurementSetting() {
  const { t, settings } = usePage();
  const [isRefused, setIsRefused] = useState(false);

  const choose = async (choice: MeasuringChoice) => {
    // The request must come before any other await, because browsers allow it only during a user gesture.
    const isAllowed =
      choice !== "always" || isWorkBuild || (await requestPermissions(alwaysOnPermissions));
    setIsRefused(!isAllowed);
    await saveMeasuringChoice(isAllowed ? choice : "onClick");
  };
  const choices = openMeasuringChoices(settings);
  return (
    <>
      <SettingField
        settingKey="measurement"
        label={t("settings.measurement")}
        why={t("settings.measurementWhy")}
      >
        <Select
          id="measurement"
          disabled={choices.length < 2}
          aria-describedby="measurement-why"
          options={choices.map((choice) => [choice, t(`settings.measure.${choice}`)])}
          value={measuringChoice(settings)}
          onChange={(choice) => void choose(choice).catch(reportError)}
        />
      </SettingField>
      <p class="small" role="status">
        {isRefused && t("common.accessRefused")}
      </p>
    </>
  );
}
