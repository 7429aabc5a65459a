import { agendaPaths, paths } from "@digital-cleanup/challenge";
import { codeParameter, ok, type Operation } from "./operation.ts";
import { always, stored } from "./problem-sets.ts";

const territory = ["country", "region", "department", "epci", "commune"] as const;
const rollup = [
  "invalid-body",
  "not-found",
  "storage-unavailable",
  "not-ready",
  ...always,
] as const;

/** Routes of open data, and of this description. */
export const dataOperations = [
  {
    id: "exportEvent",
    group: "data",
    method: "get",
    path: paths.export(codeParameter),
    query: ["format", "part"],
    answer: ok("EventExport", "text/csv"),
    problems: ["invalid-body", ...stored],
  },
  {
    id: "rollup",
    group: "data",
    method: "get",
    path: paths.rollup,
    query: ["year", ...territory],
    answer: ok("Rollup"),
    isTagged: true,
    problems: rollup,
  },
  {
    id: "rollupCsv",
    group: "data",
    method: "get",
    path: `${paths.rollup}.csv`,
    query: ["year", ...territory],
    answer: { status: 200, also: ["text/csv"] },
    isTagged: true,
    problems: rollup,
  },
  {
    id: "agenda",
    group: "data",
    method: "get",
    path: `${agendaPaths.api}.geojson`,
    query: [...territory, "challenge", "day", "page"],
    answer: { status: 200, also: ["application/geo+json"] },
    isTagged: true,
    problems: ["invalid-body", "not-found", "storage-unavailable", ...always],
  },
  {
    id: "agendaCalendar",
    group: "data",
    method: "get",
    path: `${agendaPaths.api}.ics`,
    query: [...territory, "challenge", "day", "page", "lang"],
    answer: { status: 200, also: ["text/calendar"] },
    isTagged: true,
    problems: ["invalid-body", "not-found", "storage-unavailable", ...always],
  },
  {
    id: "history",
    group: "data",
    method: "get",
    path: "/api/history.json",
    answer: ok("NationalHistory"),
    isTagged: true,
    problems: always,
  },
  {
    id: "historyCsv",
    group: "data",
    method: "get",
    path: "/api/history.csv",
    answer: { status: 200, also: ["text/csv"] },
    isTagged: true,
    problems: always,
  },
  {
    id: "searchTerritories",
    group: "data",
    method: "get",
    path: "/api/territories",
    query: ["q"],
    answer: ok("TerritoryMatches"),
    isTagged: true,
    problems: always,
  },
  {
    id: "describe",
    group: "data",
    method: "get",
    path: paths.openApi,
    query: ["lang"],
    answer: { status: 200, also: ["application/json"] },
    isTagged: true,
    problems: always,
  },
] as const satisfies Operation[];
