import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { isThunderbird } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { effectiveSetting } from "../../../platform/settings/settings.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { daysCsv } from "../history/export/days-csv.ts";
import { exportHistory } from "../history/export/history-file.ts";
import { readDays } from "../history/read/read-history.ts";
import { type OtherData, type Reading, importFile } from "./import-file.ts";

/** Exports everything as JSON or the days as CSV, and imports the JSON. */
export function FileCard({ otherData, onRead }: { otherData: OtherData; onRead: () => void }) {
  const { t } = usePage();
  const [reading, setReading] = useState<Reading>();
  const name = () => `digital-cleanup-${localDay(Date.now())}`;
  const saveJson = async () => {
    const file = await exportHistory(new Date(), await otherData.read());
    saveFile(`${name()}.json`, "application/json", JSON.stringify(file));
  };
  const saveDays = async () => {
    const days = await readDays({ fromDay: "0000-01-01", toDay: "9999-12-31" });
    saveFile(`${name()}.csv`, "text/csv", daysCsv(days));
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    // The setting may have changed on this page since the component was rendered.
    const { value: siteHistory } = await effectiveSetting("siteHistory");
    setReading(await importFile(file, siteHistory, new Date(), otherData));
    // Without this, choosing the same file again after fixing it fires no change event.
    input.value = "";
    onRead();
  };
  return (
    <section class="card flow" aria-labelledby="my-data-file">
      <h2 id="my-data-file">{t("myData.file")}</h2>
      <p class="small soft">{t("myData.fileMeans")}</p>
      <div class="row">
        <Button class="btn--main" id="my-data-export" onPress={saveJson}>
          {t("myData.export")}
        </Button>
        {!isThunderbird && (
          <Button id="my-data-csv" onPress={saveDays}>
            {t("myData.csv")}
          </Button>
        )}
      </div>
      <div class="field">
        <label for="my-data-import">{t("myData.import")}</label>
        <input
          id="my-data-import"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event.currentTarget).catch(reportError)}
        />
      </div>
      <div role="status" id="my-data-import-result">
        {reading && <Result reading={reading} />}
      </div>
    </section>
  );
}

function Result({ reading }: { reading: Reading }) {
  const { t } = usePage();
  if ("problem" in reading) {
    return (
      <div class="note note--caution small flow">
        <p>
          <b>{t(`myData.problem.${reading.problem}`)}</b> {t("myData.nothingChanged")}
        </p>
        {reading.detail && <p class="mono tiny">{reading.detail}</p>}
      </div>
    );
  }
  const { visits, days, isCut, others } = reading;
  return (
    <div class="note small flow">
      <p>
        {t("myData.imported", {
          visits: t("myData.visits", { count: visits }),
          days: t("myData.days", { count: days }),
        })}
      </p>
      {others && (
        <p>
          {t("myData.importedOthers", {
            actions: t("myData.actionCount", { count: others.actions }),
            devices: t("myData.deviceCount", { count: others.devices }),
          })}
        </p>
      )}
      {isCut && <p>{t("myData.importedByLevel")}</p>}
    </div>
  );
}
