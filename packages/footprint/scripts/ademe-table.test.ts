import { expect, test } from "vitest";
import * as committed from "../data/ademe/values.ts";
import { ademeValues } from "./ademe-table.ts";

test("the committed values are what ADEME's rules give today", () => {
  expect({ ...committed }).toEqual(ademeValues());
});
