import type { DeviceType } from "@digital-cleanup/challenge";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";

const paths: Partial<Record<DeviceType, string>> & { other: string } = {
  smartphone:
    "M9 3h6a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 15 21H9a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 9 3zM11 18h2",
  tablet:
    "M6.5 3h11A1.5 1.5 0 0 1 19 4.5v15a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19.5v-15A1.5 1.5 0 0 1 6.5 3zM11 18h2",
  laptop: "M6 5h12a1 1 0 0 1 1 1v9H5V6a1 1 0 0 1 1-1zM2.5 19h19",
  desktop:
    "M5 3h6a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM7 7h2m-1 10h.01M15 8h6v7h-6m3 0v4",
  screen: "M4 4h16a1 1 0 0 1 1 1v11H3V5a1 1 0 0 1 1-1zM12 16v4m-4 0h8",
  other: "M4 9h16a1 1 0 0 1 1 1v7H3v-7a1 1 0 0 1 1-1zM7 9V5m10 4V5M7 13h.01M17 13h-6",
};

/** The pictogram of a device type. Types without their own share the pictogram of other devices. */
export const DeviceIcon = ({ type }: { type: DeviceType }) => (
  <Pictogram class="pictogram">
    <path d={paths[type] ?? paths.other} />
  </Pictogram>
);
