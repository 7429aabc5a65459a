import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { roundcubePageScript } from "../roundcube/page-script.ts";
import { sogoPageScript } from "../sogo/page-script.ts";
import { zimbraPageScript } from "../zimbra/page-script.ts";
import { readRecorded, recordedRcmail, replayRecording } from "../test/replay-recording.ts";
import type { PageEvent } from "./page-events.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 300 };

beforeEach(() => vi.stubGlobal("rcmail", recordedRcmail));
afterEach(() => vi.unstubAllGlobals());

const scripts = {
  roundcube: roundcubePageScript,
  sogo: sogoPageScript,
  zimbra: zimbraPageScript,
};

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

test("texts of messages in Roundcube's responses change no event", async () => {
  const recording = readRecorded("roundcube");
  const honest = await replayRecording(roundcubePageScript, recording);
  expect(honest.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (subject, contentType) => {
      const row = JSON.stringify([7, { subject }, { ctype: contentType }, false]).slice(1, -1);
      const withRow = (text: string) => {
        const response = JSON.parse(text) as { exec?: string };
        const exec = `this.add_message_row(${row});\n${response.exec ?? ""}`;
        return JSON.stringify({ ...response, exec });
      };
      expect(await replayRecording(roundcubePageScript, recording, withRow)).toEqual(honest);
    }),
    runs,
  );
});

test.each(["roundcube", "sogo", "zimbra"] as const)(
  "%s: a changed field of a recorded response adds no action",
  async (name) => {
    const script = scripts[name];
    const recording = readRecorded(name);
    const honest = await replayRecording(script, recording);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.oneof(fc.jsonValue(), hostileText), async (at, value) => {
        const changeField = (text: string) => {
          if (!text.startsWith("{")) return text;
          const response = JSON.parse(text) as Record<string, unknown>;
          const names = Object.keys(response);
          return JSON.stringify({ ...response, [names[at % names.length]!]: value });
        };
        const events = await replayRecording(script, recording, changeField);
        expect(events.filter(isAction).length).toBeLessThanOrEqual(honest.filter(isAction).length);
      }),
      runs,
    );
  },
);
