import type { Event } from "@digital-cleanup/challenge";
import { localDay } from "../../../platform/local-day.ts";
import { Checklist } from "../checklist/checklist.tsx";
import { InventoryFrame } from "../inventory-frame.tsx";
import { WhereSection } from "./where-section.tsx";

/** Where to take devices, and the list of those to bring. */
export const WherePage = ({ joinedEvents }: { joinedEvents: () => Promise<Event[]> }) => (
  <InventoryFrame>
    {({ devices }) => (
      <>
        <WhereSection joinedEvents={joinedEvents} today={localDay(Date.now())} />
        {devices.length > 0 && <Checklist devices={devices} />}
      </>
    )}
  </InventoryFrame>
);
