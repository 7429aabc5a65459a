import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { EmptyHomeIllustration } from "./empty-home.tsx";
import { NothingFoundIllustration } from "./nothing-found.tsx";
import { RevealIllustration } from "./reveal.tsx";
import { SessionEndIllustration } from "./session-end.tsx";
import { WelcomeIllustration } from "./welcome.tsx";

const maxBytes = 1_500;

test.each([
  EmptyHomeIllustration,
  NothingFoundIllustration,
  RevealIllustration,
  SessionEndIllustration,
  WelcomeIllustration,
])("$name is light, and hidden from screen readers", (Illustration) => {
  const svg = renderToString(<Illustration />);
  expect(svg.length).toBeLessThanOrEqual(maxBytes);
  expect(svg).toContain('aria-hidden="true"');
});
