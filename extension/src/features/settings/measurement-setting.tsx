import { useEffect, useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import {
  alwaysOnPermissions,
  dropPermissions,
  hasPermissions,
  requestPermissions,
} from "../../platform/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { usePage } from "../../ui/page-context.ts";
import { ChoiceSetting } from "./choice-setting.tsx";

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

  const choose = async (level: "onClick" | "always") => {
    // The request must come before any other await, because browsers allow it only during a user gesture.
    const isAllowed =
      level === "onClick" || isWorkBuild || (await requestPermissions(alwaysOnPermissions));
    setOutcome(isAllowed ? undefined : "common.accessRefused");
    await saveSetting("measurement", isAllowed ? level : "onClick");
  };
  const drop = async () => {
    await dropPermissions(alwaysOnPermissions);
    await saveSetting("measurement", "onClick");
    setOutcome("settings.accessDropped");
  };
  const canDrop = !isWorkBuild && isGranted;
  return (
    <>
      <ChoiceSetting
        settingKey="measurement"
        label={t("settings.measurement")}
        why={t("settings.measurementWhy")}
        options={[
          ["onClick", t("settings.onClick")],
          ["always", t("settings.always")],
        ]}
        choose={(level) => void choose(level).catch(reportError)}
      />
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
