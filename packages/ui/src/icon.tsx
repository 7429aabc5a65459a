import { Pictogram } from "./pictogram.tsx";

const paths = {
  "bar-chart": "M4 20h16M7 20v-6m5 6V5m5 15v-9",
  clock: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4.5l3 2",
  list: "M4 6h16M4 12h11M4 18h6",
  laptop: "M5 5h14v10H5zM2.5 19h19",
  flag: "M6 21V4m0 0h11l-2.5 4L17 12H6",
  waves: "M4 11c1.6-4.5 4.3-5.2 8-2.5s6.4 2 8-2.5M4 18h16",
  check: "m5 12.5 4.5 4.5L19 7.5",
  hourglass: "M7 4h10M7 20h10M8 4c0 4 8 5 8 8s-8 4-8 8M16 4c0 4-8 5-8 8s8 4 8 8",
  cross: "m6 6 12 12M18 6 6 18",
  lock: "M5 10.5h14V20H5zM8 10.5V8a4 4 0 0 1 8 0v2.5",
  folder: "M3.5 18.5v-12h6l2 2.5h9v9.5z",
  undo: "M4 9h10a5 5 0 0 1 0 10h-3M4 9l4-4M4 9l4 4",
} as const;

export type IconName = keyof typeof paths | "sliders";

/** A pictogram that several pages use. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <Pictogram size={size}>
      {name === "sliders" ? (
        <>
          <path d="M4 8h9m6 0h1M4 16h1m6 0h9" />
          <circle cx="16" cy="8" r="2.5" />
          <circle cx="8" cy="16" r="2.5" />
        </>
      ) : (
        <path d={paths[name]} />
      )}
    </Pictogram>
  );
}
