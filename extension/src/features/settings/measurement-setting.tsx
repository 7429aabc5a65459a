import { useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import {
  type MeasuringChoice,
  measuringChoice,
  openMeasuringChoices,
  saveMeasuringChoice,
} from "../../ui/settings/measuring-choice.ts";
import { Select } from "../../ui/select.tsx";
import { SettingField } from "../../ui/settings/setting-field.tsx";

/** The setting of when to measure. In the store build, measuring every page needs access to sites, which a person grants here. */
export function MeasurementSetting() {
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
