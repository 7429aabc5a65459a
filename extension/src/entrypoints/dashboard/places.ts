import type { Place } from "../../ui/navigation/place.ts";

/** The dashboard's menu, in this order. */
export const places: readonly Place[] = [
  { id: "home", title: "dashboard.home", icon: "home" },
  { id: "pages", title: "dashboard.pages", icon: "bar-chart", hasTabs: true },
  { id: "clean", title: "dashboard.clean", icon: "list" },
  { id: "devices", title: "dashboard.devices", icon: "laptop" },
  { id: "event", title: "dashboard.challenge", icon: "flag" },
  { id: "learn", title: "dashboard.learn", icon: "book" },
  { id: "settings", title: "dashboard.settings", icon: "sliders", hasTabs: true, isLast: true },
];
