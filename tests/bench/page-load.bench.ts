import { measurePageLoads } from "./page-load/measure-page-loads.ts";

export const run = measurePageLoads;
