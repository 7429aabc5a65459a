import { useEffect, useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { reportError } from "../../../platform/report-error.ts";
import { settleRegister } from "../register/register.ts";
import { type Inventory, readInventory, watchInventory } from "./store.ts";

/** A database upgrade blocked by another window never resolves, so the page shows a problem after this time. */
const timeoutMs = 3000;

/** The inventory and register, updated as they change; `"unreadable"` if the database does not answer. */
export function useInventory(): Inventory | "unreadable" | undefined {
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
