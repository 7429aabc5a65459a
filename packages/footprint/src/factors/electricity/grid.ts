import { show } from "../../estimate/check.ts";
import { type GridFactor, gridFactor } from "./grid-factor.ts";
import { emberRows, franceGramsPerKwh } from "./grid-grams.ts";
import { ademeElectricity, ademeElectricity2024, electricityMaps, ember } from "./grid-sources.ts";

const france = gridFactor(
  { zone: "FRA", alpha2: "FR" },
  {
    id: "grid/FRA",
    value: franceGramsPerKwh,
    year: "2022–2025",
    source: ademeElectricity,
    low: { value: 31, origin: { kind: "published", source: electricityMaps, year: "2025" } },
    high: {
      value: 51.9,
      origin: {
        kind: "published",
        source: ademeElectricity2024,
        year: "2021–2024",
      },
    },
    note: "Metropolitan France. A marginal figure (UNFCCC) is 158.",
  },
);

/** Every zone of `gridIntensity`, sorted by code. */
export const gridZones: readonly GridFactor[] = emberRows
  .map(({ zone, grams, alpha2, year }) =>
    zone === france.zone
      ? france
      : gridFactor(
          { zone, alpha2: alpha2 === "-" ? undefined : alpha2 },
          { id: `grid/${zone}`, value: grams, year, source: ember },
        ),
  )
  .toSorted((a, b) => (a.zone < b.zone ? -1 : 1));

const byCode: ReadonlyMap<string, GridFactor> = /* @__PURE__ */ new Map(
  gridZones.flatMap((grid) => codesOf(grid).map((code) => [code, grid])),
);

/** The codes of a zone. The United Kingdom is GB in ISO 3166, but UK to many. */
function codesOf({ zone, alpha2 = zone }: GridFactor): string[] {
  return alpha2 === "GB" ? [zone, alpha2, "UK"] : [zone, alpha2];
}

/**
 * The average intensity of a zone by ISO alpha-3 or alpha-2 code, or by the name of a region (`EU`, `WORLD`),
 * in grams of CO2e per kWh. Case does not matter. France is ADEME's consumption mix, other zones are Ember's.
 * Throws a RangeError that names an unknown zone and the nearest known ones.
 */
export function gridIntensity(zone: string): GridFactor {
  return findGrid("zone", zone);
}

/** See `gridIntensity`; `field` is the name of the zone in an error. */
export function findGrid(field: string, zone: string): GridFactor {
  const grid =
    byCode.get(zone) ?? (typeof zone === "string" ? byCode.get(zone.toUpperCase()) : undefined);
  if (grid === undefined) {
    throw new RangeError(`${field} ${show(zone)} is unknown${nearest(zone)}`);
  }
  return grid;
}

/** Zones whose code has the longest common prefix with `zone`, or whose English or French name if `zone` is longer than a code. */
function nearest(zone: unknown): string {
  if (typeof zone !== "string" || zone === "") return "";
  const english = new Intl.DisplayNames("en", { type: "region" });
  const french = new Intl.DisplayNames("fr", { type: "region" });
  const named = gridZones.map(({ zone: code, alpha2 = "" }) => {
    const names = alpha2 === "" ? [] : [english.of(alpha2) ?? "", french.of(alpha2) ?? ""];
    return { code, name: names[0], words: [code, alpha2, ...(zone.length > 3 ? names : [])] };
  });
  for (let length = zone.length; length > 0; length--) {
    const start = zone.slice(0, length).toUpperCase();
    const near = named.filter(({ words }) =>
      words.some((word) => word.toUpperCase().startsWith(start)),
    );
    if (near.length === 0) continue;
    const shown = near.slice(0, 5).map(({ code, name }) => (name ? `${code} (${name})` : code));
    return `; near: ${shown.join(", ")}`;
  }
  return "";
}
