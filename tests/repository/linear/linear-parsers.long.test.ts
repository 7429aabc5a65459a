import { expect, test } from "vitest";
import { type StrangersParser, strangersParsers } from "./strangers-parsers.ts";
import { findSuperlinear } from "./time-growth.ts";

/** What texts are taken apart at, and what parsers skip. */
const delimiters = [
  ..." \t\n\r\u00a0<>()[{}\"'\\,;:./=&+0a".split(""),
  "\r\n ",
  '\\"',
  '"\\',
  "1 ",
  "a.",
  "<a",
  "(1)",
];

/** The first text that takes longer than its length allows, as its opening, delimiter and length. */
async function firstSlow({ parse, openings = [""] }: StrangersParser): Promise<string | undefined> {
  for (const delimiter of delimiters) {
    for (const opening of openings) {
      const repeat = (length: number) => opening + delimiter.repeat(length / delimiter.length);
      // The end keeps a parser from succeeding before it has looked at all of them.
      const length =
        (await findSuperlinear(parse, (wanted) => `${repeat(wanted)}\u0001x`, 1_048_576)) ??
        (await findSuperlinear(parse, repeat, 65_536));
      if (length !== undefined) return JSON.stringify([opening, delimiter, length]);
    }
  }
  return undefined;
}

test.each(Object.entries(strangersParsers))(
  "%s is parsed in linear time",
  async (_what, parser) => {
    expect(await firstSlow(parser)).toBeUndefined();
  },
);

test("a quadratic parser is found", async () => {
  const quadratic = ({ length }: string) => {
    let steps = 0;
    for (let at = 0; at < (length / 4) ** 2; at++) steps += at % 7;
    return steps;
  };
  const found = await findSuperlinear(quadratic, (length) => " ".repeat(length), 65_536);
  expect(found).toBe(65_536);
});
