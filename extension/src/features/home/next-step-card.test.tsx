import { expect, test } from "vitest";
import { renderView } from "../../ui/test-data/render-view.tsx";
import { NextStepCard } from "./next-step-card.tsx";

const putOff = () => {};

test("a step can be put off", async () => {
  expect(await renderView(<NextStepCard step="cleanFolder" putOff={putOff} />)).toContain(
    ">Later<",
  );
});

test("the last step, and one that follows a deletion, cannot be put off", async () => {
  expect(await renderView(<NextStepCard step="learn" putOff={putOff} />)).not.toContain(">Later<");
  expect(await renderView(<NextStepCard step="cleanFolder" />)).not.toContain(">Later<");
});
