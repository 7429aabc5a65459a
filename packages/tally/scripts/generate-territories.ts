/** Writes the data file of territories from the installed Etalab package. */
import { writeFileSync } from "node:fs";
import { readEtalab } from "./etalab-source.ts";
import { packTerritories } from "./pack-territories.ts";

const target = new URL("../src/territories/data/territories.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(packTerritories(readEtalab()), null, 2)}\n`);
