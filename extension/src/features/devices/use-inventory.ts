import { useEffect, useState } from "preact/hooks";
import { today } from "../../platform/action-log.ts";
import { reportError } from "../../platform/report-error.ts";
import { settleRegister } from "./register.ts";
import { type Inventory, readInventory, watchInventory } from "./store.ts";

/** Inventory and register, followed as they change; undefined until they were read. */
export function useInventory(): Inventory | undefined {
  const [inventory, setInventory] = useState<Inventory>();
  useEffect(() => {
    const read = () => void readInventory().then(setInventory).catch(reportError);
    read();
    void settleRegister(today(new Date())).catch(reportError);
    return watchInventory(read);
  }, []);
  return inventory;
}
