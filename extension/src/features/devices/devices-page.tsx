import { useEffect, useState } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { reportError } from "../../platform/report-error.ts";
import "./devices.css";
import type { Event } from "@digital-cleanup/challenge";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { SectionPart } from "../../ui/navigation/section-part.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Checklist } from "./checklist/checklist.tsx";
import { DeviceList } from "./inventory/device-list.tsx";
import { type Inventory, readInventory, watchInventory } from "./inventory/store.ts";
import { RegisterSection } from "./register/register-section.tsx";
import { settleRegister } from "./register/register.ts";
import { useChanges } from "./use-changes.ts";
import { WhereToTake } from "./where/where-to-take.tsx";

/** A database upgrade blocked by another window never resolves, so the page shows a problem after this time. */
const timeoutMs = 3000;

type Props = { joinedEvents: () => Promise<Event[]> };

/** The devices, where to take them, and what was handed over or repaired. */
export function DevicesPage({ joinedEvents }: Props) {
  const inventory = useInventory();
  return (
    <div class="flow devices" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle />
      {inventory === "unreadable" && <Unreadable />}
      {inventory && inventory !== "unreadable" && (
        <Parts inventory={inventory} joinedEvents={joinedEvents} />
      )}
    </div>
  );
}

function Parts({ inventory, joinedEvents }: Props & { inventory: Inventory }) {
  const { t } = usePage();
  const today = localDay(Date.now());
  const changes = useChanges(today);
  const { devices, entries } = inventory;
  return (
    <>
      <DeviceList inventory={inventory} today={today} changes={changes} />
      <SectionPart
        id="device-places"
        title={t("dashboard.devicePlaces")}
        text={t("devices.placesLead")}
      >
        <WhereToTake joinedEvents={joinedEvents} today={today} />
        {devices.length > 0 && <Checklist devices={devices} />}
      </SectionPart>
      <SectionPart
        id="device-register"
        title={t("dashboard.deviceRegister")}
        text={t("devices.registerLead")}
      >
        <RegisterSection entries={entries} onUndo={changes.undoHandOver} />
      </SectionPart>
    </>
  );
}

function Unreadable() {
  const { t } = usePage();
  return (
    <div class="note note--caution flow" role="alert" id="devices-unreadable">
      <p>{t("devices.unreadable")}</p>
      <Button onPress={() => location.reload()}>{t("devices.reload")}</Button>
    </div>
  );
}

/** The inventory and register, updated as they change; `"unreadable"` if the database does not answer. */
function useInventory(): Inventory | "unreadable" | undefined {
  const [inventory, setInventory] = useState<Inventory | "unreadable">();
  useEffect(() => {
    const setUnreadable = () => setInventory((known) => known ?? "unreadable");
    const tooLong = setTimeout(setUnreadable, timeoutMs);
    const read = () =>
      void readInventory()
        .then(setInventory)
        .catch((error: unknown) => {
          reportError(error);
          setUnreadable();
        });
    read();
    void settleRegister(localDay(Date.now())).catch(reportError);
    const stop = watchInventory(read);
    return () => {
      clearTimeout(tooLong);
      stop();
    };
  }, []);
  return inventory;
}
