import "./devices.css";
import type { ComponentChildren } from "preact";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { Inventory } from "./inventory/store.ts";
import { useInventory } from "./inventory/use-inventory.ts";

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
      <button type="button" class="btn" onClick={() => location.reload()}>
        {t("devices.reload")}
      </button>
    </div>
  );
}
