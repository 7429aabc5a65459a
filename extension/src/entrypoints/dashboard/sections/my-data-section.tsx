import { announceFolderChange } from "../../../features/cleanup/folder/folder-lock.ts";
import { addRecords, announceInventory } from "../../../features/devices/inventory/store.ts";
import { addOtherData, isOtherData, readOtherData } from "../../../features/my-data/other-data.ts";
import { useKeptParts } from "../../../features/my-data/use-kept-parts.tsx";
import { eraseHistory } from "../../../features/transfer/history/erase/erase-history.ts";
import { MyDataPage } from "../../../features/transfer/my-data/my-data-page.tsx";

const announcements = { aside: announceFolderChange, devices: announceInventory };
const otherData = {
  read: readOtherData,
  isValid: isOtherData,
  add: (data: unknown) => addOtherData(data, addRecords),
};

/** The page of the history with what the other features store. */
export function MyDataSection() {
  const others = useKeptParts(announcements, eraseHistory);
  return <MyDataPage others={others} otherData={otherData} />;
}
