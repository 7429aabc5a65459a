import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { LockedNote } from "../../../ui/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type Level, currentLevel } from "../measurement-level.ts";
import { LevelSection } from "./level-section.tsx";
import { NotMeasurable } from "./not-measurable.tsx";
import { PageFigures } from "./page-figures.tsx";
import "./transfer.css";
import { useTabVisit } from "./use-tab-visit.ts";

/** The popup's sections about the page under it. */
export function TransferPanel() {
  const { t } = usePage();
  const level = useLevel();
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
      <ThisPage key={level} isOnClick={level === "onClick"} />
      {level === "onClick" ? <LevelSection /> : <ManagedNote />}
    </>
  );
}

/** Where measuring every page is not the person's own choice, they are told. */
function ManagedNote() {
  const { t, settings } = usePage();
  if (settings.measurement.source !== "policy") return null;
  return (
    <p class="row row--tight tiny soft">
      {t("transfer.managed")} <LockedNote settingKey="measurement" />
    </p>
  );
}

function ThisPage({ isOnClick }: { isOnClick: boolean }) {
  const { t } = usePage();
  const state = useTabVisit();
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

/** A grant or a withdrawal of permissions also writes the setting, which draws the page again. */
function useLevel(): Level | undefined {
  const { settings } = usePage();
  const [level, setLevel] = useState<Level>();
  useEffect(() => {
    void currentLevel().then(setLevel).catch(reportError);
  }, [settings]);
  return level;
}
