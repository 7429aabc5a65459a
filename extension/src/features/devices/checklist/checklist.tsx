import { usePage } from "../../../ui/page-context.ts";
import type { Device } from "../inventory/device.ts";
import { deviceName } from "../inventory/device-name.ts";
import { ErasingHelp } from "./erasing-help.tsx";
import { erasingSteps, holdsData } from "./erasing.ts";

/** About three sheets of paper. The CSV export is better for more devices. */
const maxLines = 100;
const alsoToBring = ["chargers", "code", "battery", "proof"] as const;

/** A printable checklist of the devices to bring, and of what to do before. */
export function Checklist({ devices }: { devices: readonly Device[] }) {
  const { t } = usePage();
  const all = devices.filter(({ use }) => use !== "inUse");
  const leaving = all.slice(0, maxLines);
  const left = all.length - leaving.length;
  const mine = leaving.filter(({ owner }) => owner === "mine");
  const lent = leaving.filter(({ owner }) => owner === "employer");
  return (
    <section class="card flow printed" aria-labelledby="devices-checklist">
      <h2 id="devices-checklist">{t("devices.checklistTitle")}</h2>
      <p class="small soft no-print">{t("devices.checklistLead")}</p>
      {leaving.length === 0 && <p>{t("devices.checklistNone")}</p>}
      {mine.length > 0 && (
        <>
          <MineTable devices={mine} />
          <ErasingHelp devices={mine} />
        </>
      )}
      {lent.length > 0 && (
        <div class="flow">
          <h3>{t("devices.checklistEmployer")}</h3>
          <p class="small">{t("devices.checklistEmployerHint")}</p>
          <ToTick lines={lent.map((device) => deviceName(t, device))} />
        </div>
      )}
      {left > 0 && <p class="small">{t("devices.checklistMore", { count: left })}</p>}
      {leaving.length > 0 && (
        <>
          <h3>{t("devices.bring")}</h3>
          <ToTick lines={alsoToBring.map((key) => t(`devices.bringAlso.${key}`))} />
          <div class="row no-print">
            <button type="button" class="btn" onClick={() => print()}>
              {t("devices.print")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function ToTick({ lines }: { lines: string[] }) {
  return (
    <ul class="flow flow--tight small">
      {lines.map((line, index) => (
        <li key={index} class="row row--tight row--one">
          <Box /> {line}
        </li>
      ))}
    </ul>
  );
}

const columns = ["backedUp", "erased", "cards", "charger"] as const;
type Column = (typeof columns)[number];

function hasToDo(device: Device, column: Column): boolean {
  if (column === "charger") return true;
  const steps = erasingSteps(device);
  if (column === "cards") return steps.includes("cards") || steps.includes("discs");
  return holdsData(device) && (column === "erased" || steps.includes("backUp"));
}

function MineTable({ devices }: { devices: readonly Device[] }) {
  const { t } = usePage();
  return (
    <>
      <h3>{t("devices.checklistMine")}</h3>
      {/* A scrollable region must be focusable with the keyboard. */}
      <div class="scroll" role="region" tabIndex={0} aria-label={t("devices.checklistMine")}>
        <table class="table devices-table">
          <thead>
            <tr>
              <th scope="col">{t("devices.columnDevice")}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`devices.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.id}>
                <th scope="row">{deviceName(t, device)}</th>
                {columns.map((column) => (
                  <td key={column}>
                    {hasToDo(device, column) ? (
                      <Box />
                    ) : (
                      <span class="soft">
                        <span aria-hidden="true">—</span>
                        <span class="hidden">{t("devices.nothingToDo")}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A box to tick on paper. */
function Box() {
  const { t } = usePage();
  return <span class="devices-box" role="img" aria-label={t("devices.toTick")} />;
}
