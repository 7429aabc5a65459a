import { useEffect, useState } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { reportError } from "../../platform/report-error.ts";
import "./devices.css";
import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type Inventory, readInventory, watchInventory } from "./inventory/store.ts";
import { settleRegister } from "./register/register.ts";

/** A database upgrade blocked by another window never resolves, so the page shows a problem after this time. */
const timeoutMs = 3000;

/** A tab about the inventory: its title, and the content once the inventory was read. */
export function InventoryFrame(props: { children: (inventory: Inventory) => ComponentChildren }) {
  const inventory = useInventory();
  return (
    <div class="flow devices" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle />
      {inventory === "unreadable" && <Unreadable />}
      {inventory && inventory !== "unreadable" && props.children(inventory)}
    </div>
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
