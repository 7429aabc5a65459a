import type { Event } from "@digital-cleanup/challenge";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";

const deeds = {
  data: "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.500v-11A1.5 1.5 0 0 1 5 5zM4 17l5-5 4 4 3-3 4 4M15.5 8.300a1.2 1.2 0 1 1 0 2.400a1.2 1.2 0 1 1 0-2.400z",
  reuse:
    "M3 13h4l3 2h4a1.5 1.5 0 0 1 0 3h-4m4-1 5-3a1.6 1.6 0 0 1 2 2.500L15 21H8l-5-2M14 10V3m-3 3 3-3 3 3",
  recycling:
    "M7 9l3-5h4l2 3.500m1-3.5-.8 3.700L12.5 7M18.5 11l2 4-2 4H14m2.5 2.500L14 19l2.5-2.500M9.5 19H5.500l-2-4L6 10.500M2.5 11.5 6 10.500l1 3.5",
} as const;

/** A picture sorted, a device given, something recycled. */
export const DeedPictogram = ({ kind }: { kind: Event["challenges"][number] }) => (
  <Pictogram size={52}>
    <path d={deeds[kind]} />
  </Pictogram>
);

/** A place on a map. */
export const PinPictogram = () => (
  <Pictogram size={56}>
    <path d="M12 21s7-6.3 7-11.500a7 7 0 0 0-14 0C5 14.7 12 21 12 21z" />
    <circle cx="12" cy="9.5" r="2.5" />
  </Pictogram>
);
