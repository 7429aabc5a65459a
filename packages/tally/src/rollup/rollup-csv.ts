import {
  amountFields,
  deviceStates,
  deviceTypes,
  type Rollup,
  type RollupFigures,
  type TerritoryPlace,
  type TotalsSum,
} from "@digital-cleanup/challenge";
import { toCsv } from "../open-data/csv.ts";
import { totalsToSums } from "../open-data/totals-to-sums.ts";

const methodColumns = (["measured", "declared"] satisfies (keyof TotalsSum)[]).flatMap((method) =>
  amountFields.map((field) => `totals.${method}.${field}`),
);
const collectedDevices = deviceTypes.flatMap((type) =>
  deviceStates.map((state) => ({ type, state })),
);
const declaredFields = [
  "peopleActing",
  "peopleReached",
  "files",
  "emails",
  "apps",
  "bytes",
] as const;

const columns = [
  "row",
  "level",
  "code",
  "name",
  "year",
  "events",
  "eventsWithTotals",
  "participations",
  ...methodColumns,
  ...collectedDevices.map(({ type, state }) => `collected.devices.${type}.${state}`),
  "collected.grams",
  "collected.pieces",
  "declaredByOrganisers.events",
  ...declaredFields.map((field) => `declaredByOrganisers.${field}`),
];

/** A roll-up as CSV: the territory, its children, and the events of the whole territory. */
export function rollupCsv(rollup: Rollup): string {
  const { territory, children, wholeTerritory, year } = rollup;
  const row = (kind: string, { level, code, name }: TerritoryPlace, figures: RollupFigures) => [
    kind,
    level,
    code,
    name,
    year,
    ...figureCells(figures),
  ];
  return toCsv([
    columns,
    row("territory", territory, rollup),
    ...children.map((child) => row("child", child, child)),
    row("wholeTerritory", territory, wholeTerritory),
  ]);
}

/** An empty cell is unknown: no totals are published, or no organiser declared that number. */
const figureCells = ({
  events,
  eventsWithTotals,
  participations,
  totals,
  collected,
  declaredByOrganisers,
}: RollupFigures): (string | number | undefined)[] => [
  events,
  eventsWithTotals,
  participations,
  ...(totals ? totalsToSums(totals).map(String) : methodColumns.map(() => undefined)),
  ...collectedDevices.map(({ type, state }) => collected.devices[type]?.[state] ?? "0"),
  collected.grams,
  collected.pieces,
  declaredByOrganisers.events,
  ...declaredFields.map((field) => declaredByOrganisers[field]),
];
