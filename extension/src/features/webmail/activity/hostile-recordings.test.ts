import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { roundcubePageScript } from "../roundcube/page-script.ts";
import { sogoPageScript } from "../sogo/page-script.ts";
import { type PageEvent, parsePageEvent } from "./page-events.ts";
import type { PageScript } from "./page-script.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 300 };
type Recording = {
  exchanges: { address: string; body: string; status: number; answer: string }[];
};
const folder = new URL("../../../../../tests/corpus/webmail/recorded/", import.meta.url);
const readRecording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Recording;

/** The folder list of Roundcube's page. */
vi.stubGlobal("document", {
  querySelector: (selector: string) => {
    const kind = /mailbox\.(trash|junk)/.exec(selector)?.[1];
    const name = { trash: "Trash", junk: "Junk" }[kind ?? ""];
    return name === undefined ? null : { getAttribute: () => name };
  },
});

/** What a page script reports of the recorded requests, if their responses are changed. */
function replay(script: PageScript, { exchanges }: Recording, change: (text: string) => string) {
  const events: PageEvent[] = [];
  const { observeRequest } = script((event) => events.push(event));
  for (const { address, body, status, answer } of exchanges) {
    const read = observeRequest({ url: address, body });
    if (status >= 300) continue;
    try {
      read?.(change(answer));
    } catch {
      // The observer of requests ignores the errors of its readers.
    }
  }
  return events.flatMap((event) => parsePageEvent(event) ?? []);
}

const isAction = ({ type }: PageEvent) => /^(?:moved|deleted|emptied|sent)$/.test(type);

const hostileText = fc
  .array(
    fc.constantFrom(
      "this.display_message(",
      "display_message(0,",
      "confirmation",
      "this.set_trash_count(5000000);",
      'set_quota({"used":0})',
      "set_quota({",
      ...'()[]{}"\\,;'.split(""),
      "1",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("texts of messages in Roundcube's responses change no event", () => {
  const recording = readRecording("roundcube");
  const honest = replay(roundcubePageScript, recording, (text) => text);
  expect(honest.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(hostileText, hostileText, (subject, contentType) => {
      const row = JSON.stringify([7, { subject }, { ctype: contentType }, false]).slice(1, -1);
      const withRow = (text: string) => {
        const response = JSON.parse(text) as { exec?: string };
        const exec = `this.add_message_row(${row});\n${response.exec ?? ""}`;
        return JSON.stringify({ ...response, exec });
      };
      expect(replay(roundcubePageScript, recording, withRow)).toEqual(honest);
    }),
    runs,
  );
});

test.each(["roundcube", "sogo"] as const)(
  "%s: a changed field of a recorded response adds no action",
  (name) => {
    const script = { roundcube: roundcubePageScript, sogo: sogoPageScript }[name];
    const recording = readRecording(name);
    const honest = replay(script, recording, (text) => text);
    fc.assert(
      fc.property(fc.nat(), fc.oneof(fc.jsonValue(), hostileText), (at, value) => {
        const changeField = (text: string) => {
          if (!text.startsWith("{")) return text;
          const response = JSON.parse(text) as Record<string, unknown>;
          const names = Object.keys(response);
          return JSON.stringify({ ...response, [names[at % names.length]!]: value });
        };
        const events = replay(script, recording, changeField);
        expect(events.filter(isAction).length).toBeLessThanOrEqual(honest.filter(isAction).length);
      }),
      runs,
    );
  },
);
