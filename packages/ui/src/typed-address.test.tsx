import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { TypedAddress } from "./typed-address.tsx";

test("an address to type is divided before dots and before the event's path only", () => {
  const url = "https://tally.grand-nettoyage.example.org/e/BRUME";
  const html = renderToString(<TypedAddress url={url} />);
  expect(Array.from(html.matchAll(/<span>([^<]*)<\/span>/g), ([, part]) => part)).toEqual([
    "tally",
    ".grand-nettoyage",
    ".example",
    ".org",
    "/e/BRUME",
  ]);
});
