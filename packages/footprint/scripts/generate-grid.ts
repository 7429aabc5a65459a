import { emberTable } from "./ember-table.ts";

console.log(emberTable().trimEnd());
