import { csvDelimiter } from "@digital-cleanup/text";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { localDay } from "../../../platform/local-day.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { deviceName } from "../inventory/device-name.ts";
import { writeRegisterCsv } from "./register-csv.ts";
import { isCounted, type RegisterEntry } from "./register-entry.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";

/** The register of devices that left or were repaired, each with an undo. */
export function RegisterSection(props: {
  entries: readonly RegisterEntry[];
  onUndo: (entry: RegisterEntry) => void;
}) {
  const { t } = usePage();
  const entries = props.entries.filter(({ counting }) => counting !== "undoing");
  const save = () => {
    const delimiter = csvDelimiter(t.language);
    saveFile(
      `register-${localDay(Date.now())}.csv`,
      "text/csv",
      writeRegisterCsv(entries, delimiter),
    );
  };
  return (
    <>
      {entries.length === 0 ? (
        <p>
          {t("devices.registerEmpty")} <a href="#devices">{t("devices.registerStart")}</a>
        </p>
      ) : (
        <section class="card flow" aria-label={t("dashboard.deviceRegister")}>
          <ul class="entries devices-register">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} onUndo={() => props.onUndo(entry)} />
            ))}
          </ul>
          <div class="row">
            <Button id="devices-register-csv" onPress={save}>
              {t("devices.registerExport")}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Entry({ entry, onUndo }: { entry: RegisterEntry; onUndo: () => void }) {
  const { t, format } = usePage();
  const { outcome, day, destination, grams, count } = entry;
  const name = deviceName(t, { ...entry.device, count });
  const facts = [
    format.day(day),
    destination,
    grams === undefined ? undefined : format.grams(grams),
  ].filter((fact) => fact !== undefined);
  return (
    <li>
      <div>
        <p>
          <b>{t(`devices.outcome.${outcome}`)}</b> · {name}
        </p>
        <p class="small soft">{facts.join(" · ")}</p>
      </div>
      <span>
        {isCounted(outcome) ? (
          <BasisLabel basis="declared">{t("devices.counted")}</BasisLabel>
        ) : (
          <span class="tiny soft">{t("devices.notCounted")}</span>
        )}
      </span>
      <Button data-action="undo" aria-label={t("devices.undoNamed", { name })} onPress={onUndo}>
        <Icon name="undo" size={18} /> {t("common.undo")}
      </Button>
    </li>
  );
}
