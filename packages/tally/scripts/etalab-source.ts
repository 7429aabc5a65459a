import { createRequire } from "node:module";
import * as z from "zod/mini";

const packageName = "@etalab/decoupage-administratif";
const require = createRequire(import.meta.url);
const read = <Schema extends z.ZodMiniType>(schema: Schema, path: string): z.infer<Schema> =>
  schema.parse(require(`${packageName}/${path}`));

const region = z.object({ code: z.string(), nom: z.string() });
const department = z.extend(region, { region: z.string() });
const grouping = z.extend(region, { membres: z.array(z.object({ code: z.string() })) });
const commune = z.extend(region, {
  type: z.enum([
    "commune-actuelle",
    "commune-deleguee",
    "commune-associee",
    "arrondissement-municipal",
  ]),
  departement: z.string(),
  /** Absent for uninhabited communes. */
  population: z.optional(z.number()),
  /** The commune of a delegated or associated commune. */
  chefLieu: z.optional(z.string()),
  /** Absent for communes without any. */
  codesPostaux: z.optional(z.array(z.string())),
  /** The commune of an arrondissement of Paris, Lyon or Marseille. */
  commune: z.optional(z.string()),
});

/** The official French territories, from the installed package of Etalab. */
export const readEtalab = () => ({
  version: read(z.object({ version: z.string() }), "package.json").version,
  regions: read(z.array(region), "data/regions.json"),
  departments: read(z.array(department), "data/departements.json"),
  epcis: read(z.array(grouping), "data/epci.json"),
  epts: read(z.array(grouping), "data/ept.json"),
  communes: read(z.array(commune), "data/communes.json"),
});

export type Etalab = ReturnType<typeof readEtalab>;
