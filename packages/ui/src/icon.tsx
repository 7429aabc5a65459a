const paths = {
  home: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
  book: "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2Zm0 0v13",
  menu: "M4 7h16M4 12h16M4 17h16",
  download: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4.5 19.5h15",
  tabs: "M3.5 9.5v10h17v-10zM3.5 9.5v-4h6l1.5 4",
  phone: "M7.5 3h9v18h-9zM11 18h2",
  "bar-chart": "M4 20h16M7 20v-6m5 6V5m5 15v-9",
  clock: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4.5l3 2",
  leaf: "M5 19c0-9 4-14 14-14c0 10-5 14-14 14zM5 19l7-7",
  cycle: "M4.5 11A7.5 7.5 0 0 1 18 7l2 2m0-4.5V9h-4.5M19.5 13A7.5 7.5 0 0 1 6 17l-2-2m0 4.5V15h4.5",
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

/**
 * A pictogram on a 24 × 24 grid. A label is always beside it, so it is hidden from screen readers.
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {name === "sliders" ? (
        <>
          <path d="M4 8h9m6 0h1M4 16h1m6 0h9" />
          <circle cx="16" cy="8" r="2.5" />
          <circle cx="8" cy="16" r="2.5" />
        </>
      ) : (
        <path d={paths[name]} />
      )}
    </svg>
  );
}
