import type { TerritoryData } from "../src/territories/territory-data.ts";
import type { Etalab } from "./etalab-source.ts";

type Group = { department: string; epci: string; communes: string[] };

/**
 * The lines of the data file, kept short since a server loads all of them: communes share a line with the department and
 * the EPCI, and a commune's code is without the department's.
 */
export function packTerritories(etalab: Etalab): TerritoryData {
  return {
    source: {
      title: "@etalab/decoupage-administratif",
      version: etalab.version,
      url: "https://github.com/datagouv/decoupage-administratif",
      publisher: "Etalab, from INSEE (Code officiel géographique, populations) and DGCL (EPCI)",
      licence: "Licence Ouverte 2.0",
      licenceUrl: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    },
    regions: etalab.regions.map(({ code, nom }) => `${code} ${nom}`),
    departments: etalab.departments.map(({ code, region, nom }) => `${code} ${region} ${nom}`),
    epcis: etalab.epcis.map(({ code, nom }) => `${code} ${nom}`),
    communes: [...groupsOf(etalab).values()].map(({ department, epci, communes }) =>
      [`${department} ${epci}`, ...communes].join("|"),
    ),
    otherNames: otherNames(etalab),
    postcodes: postcodesOf(etalab),
  };
}

function groupsOf({ epcis, communes }: Etalab): Map<string, Group> {
  const epciOf = new Map(epcis.flatMap(({ code, membres }) => membres.map((m) => [m.code, code])));
  const groups = new Map<string, Group>();
  for (const { type, code, departement, nom, population = 0 } of communes) {
    if (type !== "commune-actuelle") continue;
    if (!code.startsWith(departement)) throw new Error(`${code} is not a code of ${departement}`);
    const epci = epciOf.get(code) ?? "-";
    const group = groups.get(`${departement} ${epci}`) ?? {
      department: departement,
      epci,
      communes: [],
    };
    groups.set(`${departement} ${epci}`, group);
    group.communes.push(`${code.slice(departement.length)} ${nom} ${population}`);
  }
  return groups;
}

/** The communes of each postcode: `postcode commune commune…`. */
function postcodesOf({ communes }: Etalab): string[] {
  const byPostcode = new Map<string, string[]>();
  for (const { type, code, codesPostaux = [] } of communes) {
    if (type !== "commune-actuelle") continue;
    for (const postcode of codesPostaux) {
      byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), code]);
    }
  }
  return [...byPostcode].map(([postcode, codes]) => [postcode, ...codes].join(" ")).toSorted();
}

/** Other names of territories: `code target name`. */
function otherNames({ communes, epcis, epts }: Etalab): string[] {
  const nameOf = new Map(
    communes
      .filter(({ type }) => type === "commune-actuelle")
      .map(({ code, nom }) => [code, nom] as const),
  );
  const parts = communes.flatMap(({ code, chefLieu, commune, nom }) => {
    const target = chefLieu ?? commune;
    return target && nameOf.get(target) !== nom ? [`${code} ${target} ${nom}`] : [];
  });
  const metropolisOf = new Map(
    epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
  );
  const epciParts = epts.map(({ code, nom, membres }) => {
    const targets = new Set(membres.map((member) => metropolisOf.get(member.code)));
    if (targets.size !== 1) throw new Error(`${nom} is not inside one EPCI`);
    return `${code} ${[...targets][0]} ${nom}`;
  });
  return [...parts, ...epciParts];
}
