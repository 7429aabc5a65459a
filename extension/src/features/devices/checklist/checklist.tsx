import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Device } from "../inventory/device.ts";
import { deviceName } from "../inventory/device-name.ts";
import { type ErasingStep, erasingSteps, holdsData } from "./erasing.ts";

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
      <h3 id="devices-checklist">{t("devices.checklistTitle")}</h3>
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
          <h4>{t("devices.checklistEmployer")}</h4>
          <p class="small">{t("devices.checklistEmployerHint")}</p>
          <ToTick lines={lent.map((device) => deviceName(t, device))} />
        </div>
      )}
      {left > 0 && <p class="small">{t("devices.checklistMore", { count: left })}</p>}
      {leaving.length > 0 && (
        <>
          <h4>{t("devices.bring")}</h4>
          <ToTick lines={alsoToBring.map((key) => t(`devices.bringAlso.${key}`))} />
          <div class="row no-print">
            <Button onPress={print}>{t("devices.print")}</Button>
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
      <h4>{t("devices.checklistMine")}</h4>
      {/* A scrollable region must be focusable with the keyboard. */}
      <div class="scroll" role="region" tabIndex={0} aria-label={t("devices.checklistMine")}>
        <table class="table table--stack">
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
                  <td key={column} data-column={t(`devices.column.${column}`)}>
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

/** The erasing steps for the listed devices, grouped by equal steps. */
function ErasingHelp({ devices }: { devices: readonly Device[] }) {
  const { t } = usePage();
  const typesBySteps = new Map<readonly ErasingStep[], Set<Device["type"]>>();
  for (const device of devices) {
    const steps = erasingSteps(device);
    if (steps.length === 0) continue;
    typesBySteps.set(steps, (typesBySteps.get(steps) ?? new Set()).add(device.type));
  }
  if (typesBySteps.size === 0) return null;
  return (
    <>
      <h4>{t("devices.erasingTitle")}</h4>
      <div class="grid" style={{ "--min": "17rem" }}>
        {[...typesBySteps].map(([steps, types]) => (
          <div key={steps.join(" ")}>
            <p>
              <b>
                {[...types].map((type) => t(`devices.type.${type}`)).join(", ")}
                {isForBroken(steps) && `, ${t("devices.status.broken")}`}
              </b>
            </p>
            <ul class="small points">
              {steps.map((step) => (
                <li key={step}>{t(`devices.erasing.${step}`)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}

const isForBroken = (steps: readonly ErasingStep[]) => !steps.includes("backUp");
