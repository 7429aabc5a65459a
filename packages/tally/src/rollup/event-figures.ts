import type { Published, RollupFigures } from "@digital-cleanup/challenge";

export type SummedState = Pick<
  Published,
  "participations" | "totals" | "collected" | "declaredByOrganiser"
>;

/** The figures of one event. Pending contributions, and those above the limit, are in none of them. */
export const eventFigures = ({
  participations,
  totals,
  collected,
  declaredByOrganiser,
}: SummedState): RollupFigures => ({
  events: 1,
  eventsWithTotals: totals ? 1 : 0,
  participations: totals ? participations.published : 0,
  totals,
  collected,
  declaredByOrganisers: {
    events: declaredByOrganiser ? 1 : 0,
    ...asDecimals(declaredByOrganiser ?? {}),
  },
});

type Declared = NonNullable<Published["declaredByOrganiser"]>;

/** Sums over many events may exceed the safe integers. */
const asDecimals = (declared: Declared): Partial<Record<keyof Declared, string>> =>
  Object.fromEntries(
    Object.entries(declared).flatMap(([field, amount]) =>
      amount === undefined ? [] : [[field, String(amount)]],
    ),
  );
