import { useEffect, useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import {
  alwaysOnPermissions,
  dropPermissions,
  hasPermissions,
  requestPermissions,
} from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import {
  type MeasuringChoice,
  measuringChoice,
  openMeasuringChoices,
  saveMeasuringChoice,
} from "../../ui/settings/measuring-choice.ts";
import { SettingField } from "../../ui/settings/setting-field.tsx";

type Outcome = "common.accessRefused" | "settings.accessDropped";

/**
 * The setting of when to measure. In the store build, measuring every page needs access to sites, which a person grants
 * and revokes here.
 */
export function MeasurementSetting() {
  const { t, settings } = usePage();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isGranted, setIsGranted] = useState(false);
  useEffect(() => {
    void hasPermissions(alwaysOnPermissions).then(setIsGranted).catch(reportError);
  }, [settings, outcome]);

  const choose = async (choice: MeasuringChoice) => {
    // The request must come before any other await, because browsers allow it only during a user gesture.
    const isAllowed =
      choice !== "always" || isWorkBuild || (await requestPermissions(alwaysOnPermissions));
    setOutcome(isAllowed ? undefined : "common.accessRefused");
    await saveMeasuringChoice(isAllowed ? choice : "onClick");
  };
  const drop = async () => {
    await dropPermissions(alwaysOnPermissions);
    await saveMeasuringChoice("onClick");
    setOutcome("settings.accessDropped");
  };
  const choices = openMeasuringChoices(settings);
  const canDrop = !isWorkBuild && isGranted;
  return (
    <>
      <SettingField
        settingKey="measurement"
        label={t("settings.measurement")}
        why={t("settings.measurementWhy")}
      >
        <select
          id="measurement"
          disabled={choices.length < 2}
          aria-describedby="measurement-why"
          onChange={({ currentTarget }) => {
            const choice = choices.find((candidate) => candidate === currentTarget.value);
            if (choice) void choose(choice).catch(reportError);
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice} selected={choice === measuringChoice(settings)}>
              {t(`settings.${choice}`)}
            </option>
          ))}
        </select>
      </SettingField>
      {canDrop && (
        <p>
          <button
            type="button"
            class="btn"
            id="drop-access"
            onClick={() => void drop().catch(reportError)}
          >
            {t("settings.dropAccess")}
          </button>
        </p>
      )}
      <p class="small" role="status">
        {outcome && t(outcome)}
      </p>
    </>
  );
}
