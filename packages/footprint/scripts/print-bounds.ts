import { aiFactors } from "../src/ai.ts";
import { allFactors } from "../src/index.ts";
import { boundsTable, everyBound } from "./bounds-table.ts";

const factors = [...allFactors, ...aiFactors];
console.log(`${boundsTable(factors)}\n\n${everyBound(factors)}`);
