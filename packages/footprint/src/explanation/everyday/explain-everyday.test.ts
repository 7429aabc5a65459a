import { expect, test } from "vitest";
import { estimatePageByModels } from "../../models/page/estimate-page-by-models.ts";
import { estimateStorage } from "../../models/storage/estimate-storage.ts";
import { estimateWebSearch } from "../../models/service/estimate-web-search.ts";
import { keepDeviceLonger } from "../../models/device/keep-device-longer.ts";
import { rankingGame } from "../../comparison/ranking-game.ts";
import { english } from "../english.ts";
import { explain } from "../explain.ts";
import { french } from "../french.ts";
import { explainEveryday } from "./explain-everyday.ts";
import { everydayWorkings } from "./workings.ts";

const everyday = [
  ...Object.values(estimatePageByModels({ bytes: 2_420_000, electricity: "FRA" })),
  ...Object.values(estimatePageByModels({ bytes: 2_420_000 })),
  estimateStorage({ bytes: 1e9, years: 1 }),
  keepDeviceLonger({ device: "laptop", extraYears: 1 }),
  ...rankingGame().map(({ estimate }) => estimate),
];

test("each everyday model is explained as by the function for all models, in each language", () => {
  expect(new Set(everyday.map(({ model }) => model.id))).toEqual(
    new Set(Object.keys(everydayWorkings)),
  );
  for (const estimate of everyday) {
    expect(explainEveryday(estimate, "en")).toEqual(explain(estimate, english));
    expect(explainEveryday(estimate, "fr")).toEqual(explain(estimate, french));
    expect(explainEveryday(estimate, "nl")).toEqual(explain(estimate, english));
  }
});

test("an estimate of another model is refused by name", () => {
  expect(() =>
    explainEveryday(estimateWebSearch({ searches: 1, device: "laptop", network: "fixed" }), "en"),
  ).toThrow('model.id "ademe-web-search" has no explanation');
});
