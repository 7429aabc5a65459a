import { useEffect, useState } from "preact/hooks";
import { today } from "../../../platform/action-log.ts";
import { reportError } from "../../../platform/report-error.ts";
import { settleRegister } from "../register/register.ts";
import { type Inventory, readInventory, watchInventory } from "./store.ts";

/** A database that another window holds back answers nothing at all: after this long the page says so. */
const patienceMs = 3000;

/** Inventory and register, followed as they change; `"unreadable"` while the database does not give them. */
export function useInventory(): Inventory | "unreadable" | undefined {
  const [inventory, setInventory] = useState<Inventory | "unreadable">();
  useEffect(() => {
    const setUnreadable = () => setInventory((known) => known ?? "unreadable");
    const tooLong = setTimeout(setUnreadable, patienceMs);
    const read = () =>
      void readInventory()
        .then(setInventory)
        .catch((error: unknown) => {
          reportError(error);
          setUnreadable();
        });
    read();
    void settleRegister(today(new Date())).catch(reportError);
    const stop = watchInventory(read);
    return () => {
      clearTimeout(tooLong);
      stop();
    };
  }, []);
  return inventory;
}
