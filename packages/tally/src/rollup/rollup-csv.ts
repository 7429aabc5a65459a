import {
  deviceStates,
  deviceTypes,
  type Figure,
  type OrganiserKind,
  publicFields,
  type Rollup,
  type RollupFigures,
  sumsFromTotals,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import { type CsvCell, writeCsv } from "@digital-cleanup/text";

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
  "organiserKind",
  "year",
  "events",
  "eventsWithTotals",
  "participations",
  ...publicFields.map((field) => `totals.${field}`),
  ...collectedDevices.map(({ type, state }) => `collected.devices.${type}.${state}`),
  "collected.grams",
  "collected.pieces",
  "declaredByOrganisers.events",
  ...declaredFields.map((field) => `declaredByOrganisers.${field}`),
];

/** A roll-up as CSV: the territory, its children, the events of the whole territory, and all its events by kind of organiser. */
export function rollupCsv(rollup: Rollup): string {
  const { territory, children, wholeTerritory, kinds, year } = rollup;
  const row = (
    name: string,
    place: TerritoryPlace,
    figures: RollupFigures,
    kind?: OrganiserKind,
  ) => [name, place.level, place.code, place.name, kind, year, ...figureCells(figures)];
  return writeCsv([
    columns,
    row("territory", territory, rollup),
    ...children.map((child) => row("child", child, child)),
    row("wholeTerritory", territory, wholeTerritory),
    ...kinds.map((figures) => row("kind", territory, figures, figures.kind)),
  ]);
}

/** An empty cell is unknown: nothing of a figure is published, or no organiser declared that number. */
const figureCells = ({
  events,
  eventsWithTotals,
  participations,
  totals,
  collected,
  declaredByOrganisers,
}: RollupFigures): CsvCell[] => {
  const sums = sumsFromTotals(totals);
  return [
    events,
    eventsWithTotals,
    participations,
    ...publicFields.map((field) => publicCell(totals, sums, field)),
    ...collectedDevices.map(({ type, state }) => collected.devices[type]?.[state] ?? "0"),
    collected.grams,
    collected.pieces,
    declaredByOrganisers.events,
    ...declaredFields.map((field) => declaredByOrganisers[field]),
  ];
};

/** A category or type that is absent from a published figure is 0. */
function publicCell(
  totals: RollupFigures["totals"],
  sums: ReadonlyMap<string, bigint>,
  field: string,
): string | undefined {
  const figure = field.split(".")[0] as Figure;
  return totals?.[figure] ? String(sums.get(field) ?? 0n) : undefined;
}
