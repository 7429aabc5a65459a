import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { currentLevel, type MeasurementLevel } from "../measurement-level.ts";
import { LevelSection } from "./level-section.tsx";
import { NotMeasurable } from "./not-measurable.tsx";
import { PageFigures } from "./page-figures.tsx";
import "./transfer.css";
import type { PageReading, PageState } from "./page-reading.ts";

/** The sections of the popup about the current page. */
export function TransferPanel({ reading }: { reading: PageReading }) {
  const { t } = usePage();
  const level = useLevel(reading);
  if (level === undefined) return null;
  if (level === "off") return <p class="soft">{t("transfer.off")}</p>;
  if (level === "standingDown") {
    return (
      <p class="note" id="transfer-standing-down">
        {t("transfer.standingDown")}
      </p>
    );
  }
  return (
    <>
      <ThisPage reading={reading} isOnClick={level === "onClick"} />
      {level === "onClick" ? <LevelSection /> : <ManagedNote />}
    </>
  );
}

/** Shown if a policy, not the person, turned measuring on. */
function ManagedNote() {
  const { t, settings } = usePage();
  if (settings.measurement.source !== "policy") return null;
  return (
    <p class="row row--tight tiny soft">
      {t("transfer.managed")} <LockedNote settingKey="measurement" />
    </p>
  );
}

function ThisPage({ reading, isOnClick }: { reading: PageReading; isOnClick: boolean }) {
  const { t } = usePage();
  const state = usePageState(reading);
  if (state === "closed") return <NotMeasurable />;
  if (state === "reading") {
    return (
      <section aria-label={t("transfer.title")}>
        <p class="soft" role="status">
          {t("transfer.reading")}
        </p>
      </section>
    );
  }
  return <PageFigures visit={state} isOnClick={isOnClick} />;
}

function usePageState(reading: PageReading): PageState {
  const [state, setState] = useState(reading.state);
  useEffect(() => {
    const update = () => setState(reading.state());
    const stop = reading.watch(update);
    reading.start();
    update();
    return stop;
  }, [reading]);
  return state;
}

/** Granting or revoking permissions also changes the setting, which renders this again. */
function useLevel(reading: PageReading): MeasurementLevel | undefined {
  const { settings } = usePage();
  const [level, setLevel] = useState(reading.level);
  useEffect(() => {
    void currentLevel().then(setLevel).catch(reportError);
  }, [settings]);
  return level;
}
