import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { OthersText } from "./others-text.tsx";

test("a text of others has a direction of its own and nothing that reverses the rest", () => {
  expect(renderToString(<OthersText text={"Zloé\u2069\u202e <b>other.example"} />)).toBe(
    "<bdi>Zloé  &lt;b>other.example</bdi>",
  );
});
