import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { currentLevel, type MeasurementLevel } from "../measurement-level.ts";
import type { PageReading, PageState } from "./page-reading.ts";

export type PageNow = {
  /** Undefined until it is known. */
  level: MeasurementLevel | undefined;
  state: PageState;
};

/** The page under the popup, which is read as soon as it may be measured. */
export function usePageReading(reading: PageReading): PageNow {
  const level = useLevel(reading);
  const [state, setState] = useState(reading.state);
  const isMeasured = level === "onClick" || level === "always";
  useEffect(() => {
    if (!isMeasured) return;
    const update = () => setState(reading.state());
    const stop = reading.watch(update);
    reading.start();
    update();
    return stop;
  }, [reading, isMeasured]);
  return { level, state };
}

/** Granting or revoking permissions also changes the setting, which renders this again. */
function useLevel(reading: PageReading): MeasurementLevel | undefined {
  const { settings } = usePage();
  const [level, setLevel] = useState(reading.level);
  useEffect(() => {
    void currentLevel(settings).then(setLevel).catch(reportError);
  }, [settings]);
  return level;
}
