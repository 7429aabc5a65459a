import { expect, test } from "vitest";
import * as committed from "../data/ademe/values.ts";
import { ademeValues } from "./ademe-table.ts";

test("the committed values equal the current ADEME rules", () => {
  expect({ ...committed }).toEqual(ademeValues());
});
