import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { stepIds } from "./session-state.ts";
import { StepPicture } from "./step-picture.tsx";

const maxBytes = 1_500;

test("each step has its own picture, light and hidden from screen readers", () => {
  const pictures = stepIds.map((step) => renderToString(<StepPicture step={step} />));
  expect(new Set(pictures).size).toBe(6);
  for (const picture of pictures) {
    expect(picture.length).toBeLessThanOrEqual(maxBytes);
    expect(picture).toContain('aria-hidden="true"');
  }
});
